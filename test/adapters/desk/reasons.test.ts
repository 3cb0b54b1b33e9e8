import t from 'tap'
import { listAfter, NO_CASES } from '../../../src/adapters/desk/cases/case-list.js'
import type { ShownActivity } from '../../../src/adapters/desk/cases/case-row.js'
import { filtered, REASON_CODES, tallyOf } from '../../../src/adapters/desk/cases/reasons.js'
import { remedyOf } from '../../../src/adapters/desk/cases/remedy.js'
import { ERROR_CODES } from '../../../src/domain/errors.js'

const violation = (code: string, key = 'case/2/activity/20') => ({ code, key, text: `text of ${code}` })
const MOSS = { id: '8', firstName: 'Moss', lastName: 'Gravelby' }

let list = listAfter(NO_CASES, { kind: 'begun' })
list = listAfter(list, { kind: 'counted', total: 4 })
list = listAfter(list, { kind: 'found', ids: ['1', '2', '3', '4'] })
list = listAfter(list, {
  kind: 'judged',
  judgements: [
    { id: '1', closable: true, violation: [] },
    { id: '2', closable: false, violation: [violation('400-177'), violation('400-910'), violation('400-177')] },
    { id: '3', closable: false, violation: [violation('400-177')] },
    { id: '9', closable: true, violation: [] },
  ],
})
t.equal(list.rows.length, 4, 'a judgement of a case that is not listed changes nothing')
t.match(tallyOf(list.rows), { closable: 1, blocked: 2, closed: 0 }, 'a case that is not judged yet counts for nothing')
t.strictSame(
  [...tallyOf(list.rows).byReason],
  [
    ['400-910', 1],
    ['400-177', 2],
  ],
  'each case once for each reason, in the order of the rules',
)
const idsOf = (filter: Parameters<typeof filtered>[1]) => filtered(list.rows, filter).map(({ id }) => id)
t.strictSame(idsOf('all'), ['1', '2', '3', '4'])
t.strictSame(idsOf('closable'), ['1'])
t.strictSame(idsOf('blocked'), ['2', '3'])
t.strictSame(idsOf('400-910'), ['2'])

list = listAfter(list, { kind: 'closed', ids: ['1'] })
t.strictSame([idsOf('closable'), idsOf('closed')], [[], ['1']], 'a case that was closed cannot be closed again')
list = listAfter(list, { kind: 'ended', failure: null })
t.match(list, { isLoading: false, total: 4 })
t.match(listAfter(list, { kind: 'begun' }), { rows: [], total: null, isLoading: true })

/** The activity that a violation is about, and what would free its case for user 7. */
const held: ShownActivity = {
  ...{
    id: '20',
    subject: 'Hello',
    lastModified: '',
    awaitingSupervision: false,
    type: { value: 'chat', displayValue: 'Chat' },
  },
  status: { value: 'assigned', displayValue: '', assigned: { user: MOSS, pinned: false, locked: true } },
}
const own = {
  ...held,
  status: {
    value: 'assigned',
    displayValue: '',
    assigned: { user: { ...MOSS, id: '7' }, pinned: false, locked: true },
  },
}
const pinned = {
  ...held,
  status: { value: 'assigned', displayValue: '', assigned: { user: MOSS, pinned: true, locked: false } },
}
const waiting = {
  ...held,
  status: { value: 'awaiting_assignment', displayValue: '' },
  queue: { id: '3', name: 'Complaints' },
}
const failed = { ...held, status: { value: 'in_workflow', displayValue: '', substatus: { value: 'error' } } }

const NAMED = { person: 'Moss Gravelby', first: 'Moss' }
for (const [code, activity, key, values] of [
  ['404-100', null, 'freeCheckId', {}],
  ['400-910', null, 'freeEnd', {}],
  ['400-910', held, 'freeAskToEnd', NAMED],
  ['400-910', own, 'freeEndYourself', {}],
  ['400-911', waiting, 'freeWaitForWorkflow', {}],
  ['400-911', failed, 'freeRepairWorkflow', {}],
  ['400-912', held, 'freeAskSupervisor', {}],
  ['400-177', held, 'freeAskToFinish', NAMED],
  ['400-177', null, 'freeWaitForLock', {}],
  ['403-912', waiting, 'freeAskForQueue', { queue: 'Complaints' }],
  ['403-912', held, 'freeAskHolder', NAMED],
  ['403-912', null, 'freeAskForPull', {}],
  ['403-178', pinned, 'freeAskToUnpin', NAMED],
  ['403-178', held, 'freeAskForRight', {}],
] as const) {
  t.strictSame(remedyOf(violation(code), { activity, user: '7' }), { key, values }, `${code} ${key}`)
}
t.equal(remedyOf(violation('500-100'), { activity: null, user: null }), null, 'the page does not guess')
for (const code of REASON_CODES) t.ok((ERROR_CODES as readonly string[]).includes(code), `${code} is a code`)
