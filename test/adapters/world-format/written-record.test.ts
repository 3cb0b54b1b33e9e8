import t from 'tap'
import { checkRecord } from '../../../src/adapters/world-format/check-record.js'
import { writtenRecord } from '../../../src/adapters/world-format/written-record.js'
import type { WorldKind } from '../../../src/domain/world.js'

const AT = '2026-11-01T08:00:00.000Z'
const WHOLE: Readonly<Record<WorldKind, object>> = {
  department: { id: '1', name: 'Service' },
  role: { id: '1', name: 'Agent', actions: ['Case:Close'] },
  queue: { id: '1', name: 'Post', department: '1' },
  user: {
    ...{ id: '7', userName: 'ann', firstName: 'Ann', lastName: '', homeDepartment: null, foreignDepartments: ['1'] },
    ...{ roles: [], pull: { users: ['8'], queues: [] } },
  },
  client: { id: '1', name: 'Sync', type: 'API', departments: [] },
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
const BARE: Readonly<Record<string, [WorldKind, object]>> = {
  'a client without limits': ['client', { id: '1', name: 'Sync', type: 'API' }],
  'a case': [
    'case',
    { id: '1', department: '1', status: 'open', severity: 'low', subject: '', created: AT, lastModified: AT },
  ],
  'an activity': [
    'activity',
    {
      ...{ id: '1', department: '1', type: 'email', mode: 'none', status: 'in_precompletion', subject: '' },
      ...{ created: AT, lastModified: AT },
    },
  ],
  'an entry': ['journal', { id: '1', at: AT, by: '7', kind: 'case_closed', department: '1', case: '1' }],
  'an entry of a client that acted for a user': [
    'journal',
    { id: '1', at: AT, by: { user: '7', client: '3' }, kind: 'case_closed', department: '1', case: '1' },
  ],
  'a number': ['journal', { id: '1' }],
}

/** A record after it was read and written again, as text: so the order of the members counts. */
function again(kind: WorldKind, value: object): string {
  const checked = checkRecord({ kind, place: 'it', value })
  return JSON.stringify('problems' in checked ? checked.problems : writtenRecord(checked))
}

for (const [kind, value] of Object.entries(WHOLE) as [WorldKind, object][]) {
  t.equal(again(kind, value), JSON.stringify({ [kind]: value }), `a whole ${kind}`)
}
for (const [name, [kind, value]] of Object.entries(BARE)) {
  t.equal(again(kind, value), JSON.stringify({ [kind]: value }), `${name} says nothing of what it has not`)
}
