import t from 'tap'
import type { ActivityState } from '../../src/domain/activity.js'
import type { AuthContext, UserContext } from '../../src/domain/auth-context.js'
import { kindOf, type Violation } from '../../src/domain/errors.js'
import { pickViolations, transferViolations } from '../../src/domain/take-rules.js'
import { clientWith, stateWith, userWith, userWithout } from './facts.js'

const other = { assignedTo: '8' }
const queued = { status: 'awaiting_assignment', assignedTo: null, queue: '3' } as const
const pinned = { ...other, pinned: true }
const seen = [{ id: '2001', lastModified: 100 }]

type Row = readonly [name: string, changed: Partial<ActivityState>, codes: readonly string[]]

/**
 * One activity that differs from an email of the caller, and the violations that keep it from being picked or
 * transferred.
 */
const BOTH: readonly Row[] = [
  ["the caller's own", {}, []],
  ["the caller's own, locked and pinned", { locked: true, pinned: true }, []],
  ['in a queue', queued, []],
  ["another's", other, []],
  ['of no case', { ...other, case: null }, []],
  ['a chat: whoever takes it goes on with it', { ...other, type: 'chat' }, []],
  ['changed in the meantime', { lastModified: 101 }, ['409-100']],
  ['out of reach: nothing else is told', { department: '5', status: 'completed', lastModified: 101 }, ['403-911']],
  ['in a workflow', { status: 'in_workflow' }, ['400-911']],
  ['in pre-completion', { status: 'in_precompletion' }, ['400-911']],
  ['completed', { status: 'completed' }, ['400-911']],
  ['awaiting supervision', { awaitingSupervision: true }, ['400-912']],
  ['locked by another', { ...other, locked: true }, ['400-177']],
  ['of a user who may not be pulled from', { assignedTo: '9' }, ['403-912']],
  ['in a queue that may not be pulled from', { ...queued, queue: '4' }, ['403-912']],
]

const kindsOf = (violations: readonly Violation[]) => violations.map(kindOf)
const codesOf = (violations: readonly Violation[]) => violations.map(({ code }) => code)
const pickCodes = (by: UserContext, changed: Partial<ActivityState>, unpin = false) =>
  codesOf(pickViolations(by, { seen, activities: [stateWith(changed)] }, unpin))
const transferCodes = (by: AuthContext, changed: Partial<ActivityState>, takes = true) =>
  codesOf(transferViolations(by, { seen, activities: [stateWith(changed)] }, () => takes))

for (const [name, changed, codes] of BOTH) {
  t.strictSame(pickCodes(userWith(), changed), codes, `pick: ${name}`)
  t.strictSame(transferCodes(userWith(), changed), codes, `transfer: ${name}`)
}

t.strictSame(pickCodes(userWith(), pinned), ['400-177'], 'a pin is as good as a lock')
t.strictSame(pickCodes(userWith(), pinned, true), [], 'unless the caller agrees to take it')
t.strictSame(pickCodes(userWith(), { ...pinned, locked: true }, true), ['400-177'], 'a lock stays a lock')
t.strictSame(
  kindsOf(pickViolations(userWith(), { seen, activities: [stateWith({ ...pinned, locked: true })] }, false)),
  ['400-177 take', '400-177 pin'],
  'a lock and a pin are two obstacles',
)
t.strictSame(pickCodes(userWithout('Activity:Unpin'), pinned, true), ['403-178'])
t.strictSame(pickCodes(userWithout('Activity:Unpin'), pinned), ['400-177', '403-178'])
t.strictSame(pickCodes(userWithout('Activity:Unpin'), { pinned: true }), [], "the caller's own pin")

t.strictSame(transferCodes(userWith(), pinned), [], 'a user who may unpin may transfer a pinned activity')
t.strictSame(transferCodes(userWithout('Activity:Unpin'), pinned), ['403-178'])
t.strictSame(transferCodes(userWithout('Activity:Pick Activities'), other), ['403-178'])
t.strictSame(transferCodes(userWithout('Activity:Pick Activities'), {}), [], 'its holder may hand it on')
t.strictSame(transferCodes(userWith(), other, false), ['400-152'], 'the target is no place for it')
t.strictSame(transferCodes(userWith(), { department: '5' }, false), ['403-911'], 'out of reach, nothing else is told')

t.strictSame(transferCodes(clientWith(), { ...pinned, assignedTo: '9' }), [], 'a client needs no permission')
t.strictSame(transferCodes(clientWith(), { locked: true }), ['400-177'], 'user 7 is another user for client 7')
t.strictSame(transferCodes(clientWith({ departments: new Set(['2']) }), {}), ['403-911'], 'a limited client')

t.strictSame(
  transferViolations(
    userWith(),
    { seen: [{ id: '2002', lastModified: 100 }, ...seen], activities: [stateWith()] },
    () => false,
  ),
  [
    { activity: '2002', code: '400-194', details: { ids: ['2002'] } },
    { activity: '2001', code: '400-152', situation: 'target', details: { ids: ['2001'] } },
  ],
  'an unknown id, and an activity that does not fit the target',
)
t.strictSame(
  pickCodes(userWith({ actions: new Set(), pull: { users: new Set(), queues: new Set() } }), {
    ...pinned,
    status: 'in_workflow',
    awaitingSupervision: true,
    lastModified: 99,
  }),
  ['409-100', '400-911', '400-912', '400-177', '403-178', '403-912', '403-178'],
  'everything at once, in the order of the contract',
)
t.strictSame(
  pickViolations(userWith(), { seen: [...seen, { id: '2001', lastModified: 7 }], activities: [stateWith()] }, false),
  [{ activity: '2001', code: '409-100', details: { ids: ['2001'] } }],
  'named twice, once as it is not: stale',
)
