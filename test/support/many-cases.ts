/** The user who may do everything in `manyCases`. */
export const CLOSER = '7'

const CREATED = '2026-11-01T08:00:00.000Z'

/**
 * A world of open cases with adjacent ids, each with open activities: one waits in a queue, the caller holds the
 * others.
 * @param count how many cases
 * @param activities how many activities each
 * @param first the id of the first case
 */
export function manyCases(count: number, activities = 2, first = 1001): object {
  const cases = Array.from({ length: count }, (_, index) => String(first + index))
  return {
    departments: [{ id: '1', name: 'Service' }],
    roles: [{ id: '1', name: 'Agent', actions: ['Case:Close', 'Activity:Pick Activities'] }],
    queues: [{ id: '1', name: 'Inbox', department: '1' }],
    users: [
      {
        id: CLOSER,
        userName: 'closer',
        firstName: 'Clo',
        lastName: 'Ser',
        homeDepartment: '1',
        foreignDepartments: [],
        roles: ['1'],
        pull: { users: [], queues: ['1'] },
      },
    ],
    cases: cases.map((id) => ({
      id,
      department: '1',
      status: 'open',
      severity: 'medium',
      subject: `Case ${id}`,
      created: CREATED,
      lastModified: CREATED,
    })),
    activities: cases.flatMap((id) => Array.from({ length: activities }, (_, index) => activity(id, index))),
  }
}

function activity(ofCase: string, index: number): object {
  const held = index > 0
  return {
    id: `${ofCase}${String(index)}`,
    case: ofCase,
    department: '1',
    type: 'task',
    mode: 'none',
    subject: 'Do it',
    created: CREATED,
    lastModified: CREATED,
    ...(held
      ? { status: 'assigned', substatus: 'new', assignedTo: CLOSER }
      : { status: 'awaiting_assignment', substatus: 'ready_for_assignment', queue: '1' }),
  }
}
