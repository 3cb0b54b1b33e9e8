import t from 'tap'
import { listAfter, NO_CASES } from '../../../src/adapters/desk/cases/case-list.js'
import type { Judgement, ShownActivity } from '../../../src/adapters/desk/cases/case-row.js'
import { filtered, tallyOf } from '../../../src/adapters/desk/cases/reasons.js'
import { requestOf } from '../../../src/adapters/desk/repairs/draft.js'
import { offersFor, offersOn } from '../../../src/adapters/desk/repairs/offers.js'
import { keyed } from '../../../src/adapters/desk/repairs/repair.js'
import { targetsIn } from '../../../src/adapters/desk/repairs/targets.js'

const JUNO = { id: '7', firstName: 'Juno', lastName: 'Tidewater' }
const MOSS = { id: '8', firstName: 'Moss', lastName: 'Gravelby' }
const QUEUE = { id: '11', name: 'Teapot questions' }
const SEEN = '2026-11-23T18:13:09.142Z'

/** An activity of a type, held by a user; in a queue where there is none. */
function activity(type: string, user: typeof JUNO | null, flags = {}, status = 'assigned'): ShownActivity {
  const assigned = user && { assigned: { user, pinned: false, locked: false, ...flags } }
  return {
    ...{ id: '20', subject: 'Hello', lastModified: SEEN, awaitingSupervision: false, queue: QUEUE },
    type: { value: type, displayValue: type },
    status: { value: user ? status : 'awaiting_assignment', displayValue: status, ...assigned },
  }
}

void t.test('offers what the state of an activity allows', (t) => {
  for (const [what, one, offers] of [
    ['my call', activity('call_track', JUNO), ['complete', 'transfer']],
    ['my chat', activity('chat', JUNO), ['move', 'transfer']],
    ['the call of another', activity('call_track', MOSS), ['pick', 'transfer']],
    ['a waiting web session', activity('web', null), ['pick', 'move', 'transfer']],
    ['what another has pinned', activity('email', MOSS, { pinned: true }), ['pick', 'transfer']],
    ['what another has locked', activity('email', MOSS, { locked: true }), []],
    ['what I have locked', activity('email', JUNO, { locked: true }), ['complete', 'transfer']],
    ['what a workflow has', activity('email', JUNO, {}, 'in_precompletion'), []],
    ['what a supervisor has', { ...activity('email', JUNO), awaitingSupervision: true }, []],
  ] as const) {
    t.strictSame(offersOn(one, '7'), offers, what)
  }
  t.strictSame(offersOn(activity('call_track', JUNO), null), ['pick', 'complete', 'transfer'], 'the service knows who')
  const violation = (code: string) => ({ key: 'case/2/activity/20', code, text: '' })
  const beside = { activity: activity('chat', MOSS), user: '7' }
  t.strictSame(offersFor(violation('400-910'), beside), ['pick', 'move', 'transfer'])
  t.strictSame(offersFor(violation('400-910'), { activity: null, user: '7' }), [], 'not before it is read')
  t.strictSame(offersFor(violation('400-914'), beside), ['solve'])
  t.strictSame(offersFor(violation('400-177'), beside), [], 'nothing that the service would refuse for sure')
  t.end()
})

void t.test('a change tells the state that the person has seen', (t) => {
  const draft = { words: ' It works. ', target: 'user 8', targetId: '' }
  const pinned = activity('email', MOSS, { pinned: true })
  const subject = { activity: pinned, written: null }
  const of = (kind: 'pick' | 'transfer' | 'solve' | 'note') => ({ kind, caseId: '2', activity: pinned })
  t.strictSame(requestOf(of('pick'), subject, draft), { kind: 'pick', id: '20', lastModified: SEEN, unpin: true })
  t.match(requestOf(of('transfer'), subject, draft), { target: { kind: 'user', id: '8' } })
  const typed = { ...draft, target: 'queue', targetId: ' 12 ' }
  t.match(requestOf(of('transfer'), subject, typed), { target: { kind: 'queue', id: '12' } })
  t.equal(requestOf(of('transfer'), subject, { ...typed, targetId: 'x' }), null)
  t.equal(requestOf(of('solve'), subject, draft), null, 'no solution is written over one that was not read')
  const written = { solution: 'old', lastModified: SEEN }
  t.match(requestOf(of('solve'), { ...subject, written }, draft), {
    id: '2',
    lastModified: SEEN,
    solution: ' It works. ',
  })
  t.equal(requestOf(of('note'), subject, { ...draft, words: ' ' }), null)
  t.end()
})

void t.test('the same change has the same key, another one a new key', (t) => {
  let keys = 0
  const newKey = () => `key-${String((keys += 1))}`
  const first = keyed({ kind: 'move', id: '20' }, null, newKey)
  t.equal(keyed({ kind: 'move', id: '20' }, first, newKey).key, 'key-1')
  t.equal(keyed({ kind: 'move', id: '21' }, first, newKey).key, 'key-2')
  t.end()
})

void t.test('an activity may go to the users and queues that the page has seen', (t) => {
  const targets = targetsIn([], [activity('email', MOSS), activity('email', null), activity('email', JUNO)])
  t.strictSame(
    targets.map(({ kind, id, name }) => [kind, id, name]),
    [
      ['user', '7', 'Juno Tidewater'],
      ['user', '8', 'Moss Gravelby'],
      ['queue', '11', 'Teapot questions'],
    ],
  )
  t.end()
})

void t.test('a case that another person closes leaves what can be closed; one that reopens comes back', (t) => {
  const closed = { key: 'case/1', code: '400-253', text: 'Case not in open status: 1.' }
  const judged = (judgement: Omit<Judgement, 'id'>) => ({
    kind: 'judged' as const,
    judgements: [{ id: '1', ...judgement }],
  })
  let list = listAfter(NO_CASES, { kind: 'found', ids: ['1'] })
  list = listAfter(list, judged({ closable: false, violation: [closed] }))
  t.match(tallyOf(list.rows), { closed: 0, blocked: 1 }, 'a case that was closed before is no news')
  list = listAfter(list, judged({ closable: true, violation: [] }))
  t.match(tallyOf(list.rows), { closed: 0, closable: 1 })
  list = listAfter(list, judged({ closable: false, violation: [closed] }))
  t.match(tallyOf(list.rows), { closed: 1, blocked: 0, closable: 0 })
  t.strictSame(filtered(list.rows, '400-253'), [], 'it is closed, which is no reason')
  list = listAfter(list, judged({ closable: false, violation: [closed] }))
  t.match(tallyOf(list.rows), { closed: 1 }, 'it stays closed')
  list = listAfter(list, judged({ closable: true, violation: [] }))
  t.match(tallyOf(list.rows), { closed: 0, closable: 1 })
  t.end()
})
