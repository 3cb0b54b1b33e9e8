import t from 'tap'
import type { ActivityFacts } from '../../src/domain/activity.js'
import type { AuthContext } from '../../src/domain/auth-context.js'
import type { CaseFacts } from '../../src/domain/case.js'
import { closeViolations } from '../../src/domain/close-rules.js'
import { activityWith, caseWith, clientWith, userWith, userWithout } from './facts.js'

const global = userWith({ homeDepartment: null, foreignDepartments: new Set() })
const stranger = userWith({ homeDepartment: '5', foreignDepartments: new Set() })
const limited = clientWith({ departments: new Set(['1', '2']) })
const shutOut = clientWith({ departments: new Set() })

const other = { assignedTo: '8' }
const queued = { status: 'awaiting_assignment', assignedTo: null, queue: '3' } as const

/** One open activity that differs from a harmless one, the caller, and the expected codes. */
const ACTIVITIES: readonly (readonly [string, Partial<ActivityFacts>, AuthContext, readonly string[]])[] = [
  ['an email of the caller', {}, userWith(), []],
  ['a social activity', { type: 'social' }, userWith(), []],
  ['a task', { type: 'task' }, userWith(), []],
  ['a user-defined type', { type: 'site_visit' }, userWith(), []],
  ['a call', { type: 'call_track' }, userWith(), ['400-910']],
  ['a chat', { type: 'chat' }, userWith(), ['400-910']],
  ['a web session', { type: 'web' }, clientWith(), ['400-910']],
  ['in a workflow', { status: 'in_workflow' }, userWith(), ['400-911']],
  ['in pre-completion', { status: 'in_precompletion' }, clientWith(), ['400-911']],
  ['in a queue', queued, userWith(), []],
  ['in a queue, for a client', queued, clientWith(), []],
  ['awaiting supervision', { awaitingSupervision: true }, userWith(), ['400-912']],
  ['awaiting supervision, for a client', { awaitingSupervision: true }, clientWith(), ['400-912']],
  ["the caller's own lock", { locked: true }, userWith(), []],
  ["another's lock", { locked: true, ...other }, userWith(), ['400-177']],
  ["another's lock, for a global user", { locked: true, ...other }, global, ['400-177']],
  ['the lock of user 7, for client 7', { locked: true }, clientWith(), ['400-177']],
  ['a locked activity that nobody holds', { ...queued, locked: true }, userWith(), ['400-177']],
  ["another's", other, userWith(), []],
  ["another's, without the pick action", other, userWithout('Activity:Pick Activities'), ['403-178']],
  ["the caller's own, without the pick action", {}, userWithout('Activity:Pick Activities'), []],
  ['in a queue, without the pick action', queued, userWithout('Activity:Pick Activities'), ['403-178']],
  ["another's whom the caller may not pull from", { assignedTo: '9' }, userWith(), ['403-912']],
  ['in a queue that the caller may not pull from', { ...queued, queue: '4' }, userWith(), ['403-912']],
  ["another's, from a queue that may not be pulled from", { ...other, queue: '4' }, userWith(), []],
  ["another's, pinned", { ...other, pinned: true }, userWith(), []],
  [
    "another's, pinned, without the unpin action",
    { ...other, pinned: true },
    userWithout('Activity:Unpin'),
    ['403-178'],
  ],
  ["the caller's own pin, without the unpin action", { pinned: true }, userWithout('Activity:Unpin'), []],
  ['pinned and out of any pull, for a client', { assignedTo: '9', pinned: true }, clientWith(), []],
  ['in a foreign department', { department: '2' }, userWith(), []],
  ['in a department out of reach', { department: '5' }, userWith(), ['403-911']],
  ['in any department, for a global user', { department: '5' }, global, []],
  ['in any department, for a client', { department: '5' }, clientWith(), []],
  ['in a department of a limited client', { department: '2' }, limited, []],
  ['in a department out of reach of a limited client', { department: '5' }, limited, ['403-911']],
]

for (const [name, changed, by, expected] of ACTIVITIES) {
  const violations = closeViolations(by, { ids: ['1001'], cases: [caseWith()], activities: [activityWith(changed)] })
  t.strictSame(
    violations.map(({ code }) => code),
    expected,
    name,
  )
  for (const violation of violations) t.match(violation, { case: '1001', activity: '2001' }, `${name}: names its place`)
}

/** One case without open work, the caller, and the expected codes. */
const CASES: readonly (readonly [string, Partial<CaseFacts>, AuthContext, readonly string[]])[] = [
  ['an open case', {}, userWith(), []],
  ['a case ready for closure', { status: 'ready_for_closure' }, userWith(), []],
  ['a closed case', { status: 'closed' }, userWith(), ['400-253']],
  ['a closed case, for a client', { status: 'closed' }, clientWith(), ['400-253']],
  ['a case without a required solution', { requiredSolution: '' }, userWith(), ['400-914']],
  ['a case with blanks as its solution', { requiredSolution: ' \n\t\u00a0' }, clientWith(), ['400-914']],
  ['a case with its solution', { requiredSolution: ' Done ' }, userWith(), []],
  ['a closed case without a required solution', { status: 'closed', requiredSolution: '' }, userWith(), ['400-253']],
  ['a case out of reach without a required solution', { requiredSolution: '' }, stranger, ['403-910']],
  ['a case of a foreign department', { department: '2' }, userWith(), []],
  ['a case out of reach', {}, stranger, ['403-910']],
  ['a closed case out of reach', { status: 'closed' }, stranger, ['403-910']],
  ['a case of any department, for a global user', { department: '5' }, global, []],
  ['a case of any department, for a client', { department: '5' }, clientWith(), []],
  ['a case of a department of a limited client', { department: '2' }, limited, []],
  ['a case out of reach of a limited client', { department: '5' }, limited, ['403-910']],
  ['any case, for a client limited to nothing', {}, shutOut, ['403-910']],
]

for (const [name, changed, by, expected] of CASES) {
  const violations = closeViolations(by, { ids: ['1001'], cases: [caseWith(changed)], activities: [] })
  t.strictSame(
    violations,
    expected.map((code) => ({ case: '1001', code, details: { ids: ['1001'] } })),
    name,
  )
}

t.strictSame(
  closeViolations(userWith(), { ids: ['1', '2', '3'], cases: [caseWith({ id: '2' })], activities: [] }),
  ['1', '3'].map((id) => ({ case: id, code: '404-100', details: { ids: [id] } })),
  'cases that do not exist, in the order asked for',
)
t.strictSame(closeViolations(userWith(), { ids: [], cases: [], activities: [] }), [], 'nothing asked for')
t.match(
  closeViolations(userWithout('Activity:Unpin', 'Activity:Pick Activities'), {
    ids: ['1001'],
    cases: [caseWith()],
    activities: [activityWith({ ...other, pinned: true })],
  }).map(({ details }) => details),
  [
    { action: 'Pick Activities', resource: 'Activity' },
    { action: 'Unpin', resource: 'Activity' },
  ],
  'each missing action is named',
)
