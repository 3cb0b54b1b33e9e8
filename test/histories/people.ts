import type { History, Rights } from './history.js'

const ACTIONS = ['Case:Close', 'Case:Edit', 'Activity:Pick Activities', 'Activity:Complete', 'Activity:Unpin']
const DEPARTMENTS = [1, 2]
/** Two queues in each department. */
export const QUEUES: History['queues'] = { 31: 1, 32: 2, 33: 1, 34: 2 }
/** Everybody at home in department 1, with a role for each action, so that each right can be withdrawn by itself. */
export const USERS = [7, 8, 9, 10, 11, 12]
const CASES = 24
const INSTANT = '2026-11-01T00:00:00.000Z'

const all: Rights = { departments: null, actions: null, users: null, queues: null }
const agent: Rights = {
  departments: DEPARTMENTS,
  actions: ACTIONS,
  users: USERS,
  queues: Object.keys(QUEUES).map(Number),
}

/** The rights of everybody at the beginning. */
export const RIGHTS: History['rights'] = {
  ...Object.fromEntries(USERS.map((id) => [`user/${String(id)}`, agent])),
  'client/7': all,
  'client/20': { ...all, departments: [1] },
}

/** The role of an action. */
export function roleOf(action: string): number {
  return ACTIONS.indexOf(action) + 1
}

/** A world with these people, and cases that are open and closed, with work held and waiting. */
export const WORLD = {
  departments: DEPARTMENTS.map((id) => ({ id, name: `Department ${id}` })),
  roles: ACTIONS.map((action) => ({ id: roleOf(action), name: action, actions: [action] })),
  queues: Object.entries(QUEUES).map(([id, department]) => ({ id, name: `Queue ${id}`, department })),
  users: USERS.map((id) => ({
    ...{ id, userName: `u${id}`, firstName: 'Agent', lastName: String(id), homeDepartment: 1, foreignDepartments: [2] },
    ...{ roles: ACTIONS.map(roleOf), pull: { users: USERS.filter((other) => other !== id), queues: agent.queues } },
  })),
  clients: [
    { id: 7, name: 'Unlimited', type: 'API' },
    { id: 20, name: 'Limited', type: 'API', departments: [1] },
  ],
  cases: Array.from({ length: CASES }, (_, at) => ({
    ...{ id: 1001 + at, department: 1 + (at % 2), status: at % 4 === 3 ? 'closed' : 'open', severity: 'low' },
    ...{ subject: 'A case', created: INSTANT, lastModified: INSTANT },
  })),
  activities: Array.from({ length: CASES }, (_, at) => at).flatMap((at) =>
    at % 4 === 3 ? [] : [0, 1].map((index) => activity(at, index)),
  ),
}

function activity(at: number, index: number): object {
  const department = 1 + (at % 2)
  const state =
    index === 0
      ? { status: 'assigned', substatus: 'new', assignedTo: USERS[at % USERS.length] }
      : { status: 'awaiting_assignment', substatus: 'ready_for_assignment', queue: 30 + department }
  return {
    ...{ id: 10 * (1001 + at) + index, case: 1001 + at, department, type: 'task', mode: 'none', subject: 'Work' },
    ...{ created: INSTANT, lastModified: INSTANT, ...state },
  }
}
