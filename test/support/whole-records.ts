import type { WorldKind } from '../../src/domain/world.js'

export const AT = '2026-11-01T08:00:00.000Z'

/** A record of each kind with all that it may have, in the order of the world format. */
export const WHOLE_RECORDS: Readonly<Record<WorldKind, object>> = {
  department: { id: '1', name: 'Service' },
  role: { id: '1', name: 'Agent', actions: ['Case:Close'] },
  queue: { id: '1', name: 'Post', department: '1' },
  user: {
    ...{ id: '7', userName: 'ann', firstName: 'Ann', lastName: '', homeDepartment: null, foreignDepartments: ['1'] },
    ...{ roles: [], pull: { users: ['8'], queues: [] } },
  },
  client: { id: '1', name: 'Sync', type: 'API', departments: [] },
  webhook: {
    ...{
      id: '1',
      client: '1',
      url: 'https://crm.example/hooks',
      kinds: ['case_closed'],
      ordered: false,
      enabled: false,
    },
    created: AT,
  },
  customer: { id: '1', name: 'Ms Day' },
  case: {
    ...{ id: '1', department: '1', status: 'closed', severity: 'low', subject: '', description: 'D', solution: 'S' },
    ...{ owner: '7', customer: '1', originatingChannel: 'email', created: AT, createdBy: { client: '1' } },
    ...{ lastModified: AT, lastModifiedBy: '7', lastClosed: AT, dueDate: AT },
  },
  activity: {
    ...{ id: '1', case: '1', department: '1', type: 'email', subtype: 'general', mode: 'inbound', status: 'assigned' },
    ...{ substatus: 'new', queue: '1', assignedTo: '7', locked: true, pinned: true, awaitingSupervision: true },
    ...{ priority: 1, subject: 'Hello', created: AT, lastModified: AT, lastModifiedBy: '7', dueDate: AT },
  },
  note: { id: '1', case: '1', content: 'Hello', created: AT, createdBy: { client: '1' } },
  journal: {
    ...{ id: '1', at: AT, by: { client: '1' }, kind: 'activity_picked', department: '1', case: '1', activity: '1' },
    ...{ status: { before: 'assigned', after: 'completed' }, assignedTo: { after: '7' }, queue: { before: '1' } },
  },
}
