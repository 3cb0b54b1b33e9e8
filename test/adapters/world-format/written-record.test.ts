import t from 'tap'
import { checkRecord } from '../../../src/adapters/world-format/check-record.js'
import { writtenRecord } from '../../../src/adapters/world-format/written-record.js'
import type { WorldKind } from '../../../src/domain/world.js'
import { AT, WHOLE_RECORDS } from '../../support/whole-records.js'

const BARE: Readonly<Record<string, [WorldKind, object]>> = {
  'a client without limits': ['client', { id: '1', name: 'Sync', type: 'API' }],
  'a webhook': ['webhook', { id: '1', client: '1', url: 'https://crm.example/hooks', kinds: ['case_closed'] }],
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
  'an entry about a webhook': [
    'journal',
    { id: '1', at: AT, by: { client: '3' }, kind: 'webhook_disabled', webhook: '1' },
  ],
  'a number': ['journal', { id: '1' }],
}

/** A record after it was read and written again, as text: so the order of the members counts. */
function again(kind: WorldKind, value: object): string {
  const checked = checkRecord({ kind, place: 'it', value })
  return JSON.stringify('problems' in checked ? checked.problems : writtenRecord(checked))
}

for (const [kind, value] of Object.entries(WHOLE_RECORDS) as [WorldKind, object][]) {
  t.equal(again(kind, value), JSON.stringify({ [kind]: value }), `a whole ${kind}`)
}
for (const [name, [kind, value]] of Object.entries(BARE)) {
  t.equal(again(kind, value), JSON.stringify({ [kind]: value }), `${name} says nothing of what it has not`)
}
