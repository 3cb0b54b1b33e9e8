import t from 'tap'
import type { ActivityState } from '../../src/domain/activity.js'
import type { CaseFacts } from '../../src/domain/case.js'
import { casesThatClose, completionViolations } from '../../src/domain/complete-rules.js'
import { activityWith, caseWith, stateWith, userWith } from './facts.js'

const seen = [{ id: '2001', lastModified: 100 }]
const open = [activityWith()]

/** One activity that differs from an email of the caller, and the violations that keep it from being completed. */
const TABLE: readonly (readonly [string, Partial<ActivityState>, readonly string[]])[] = [
  ["the caller's own", {}, []],
  ["the caller's own, locked and pinned", { locked: true, pinned: true }, []],
  ['a social activity', { type: 'social' }, []],
  ['a call, which can be over', { type: 'call_track' }, []],
  ['a task', { type: 'task' }, []],
  ['a user-defined type', { type: 'site_visit' }, []],
  ['a chat', { type: 'chat' }, ['400-910']],
  ['a web session', { type: 'web' }, ['400-910']],
  ["another's", { assignedTo: '8' }, ['400-911']],
  ['in a queue', { status: 'awaiting_assignment', assignedTo: null, queue: '3' }, ['400-911']],
  ['in a workflow', { status: 'in_workflow' }, ['400-911']],
  ['completed', { status: 'completed' }, ['400-911']],
  ['awaiting supervision', { awaitingSupervision: true }, ['400-912']],
  ['changed in the meantime', { lastModified: 101 }, ['409-100']],
  ['out of reach: nothing else is told', { department: '5', type: 'chat' }, ['403-911']],
  ['everything', { type: 'chat', assignedTo: '8', awaitingSupervision: true }, ['400-910', '400-911', '400-912']],
]

for (const [name, changed, codes] of TABLE) {
  const found = completionViolations(userWith(), { seen, activities: [stateWith(changed)], cases: [caseWith()], open })
  t.strictSame(
    found.map(({ code }) => code),
    codes,
    name,
  )
}

t.strictSame(
  completionViolations(userWith(), { seen, activities: [stateWith()], cases: [caseWith({ department: '5' })], open }),
  [{ case: '1001', code: '403-910', details: { ids: ['1001'] } }],
  'a case out of reach, which might close with it',
)
t.strictSame(
  completionViolations(userWith(), {
    seen: [...seen, { id: '2002', lastModified: 100 }],
    activities: [stateWith({ lastModified: 101 }), stateWith({ id: '2002', department: '5' })],
    cases: [caseWith({ department: '5', requiredSolution: '' })],
    open,
  }).map(({ code }) => code),
  ['403-910', '403-911', '409-100'],
  'what is out of reach comes before what has changed, as everywhere',
)
t.strictSame(
  completionViolations(userWith(), { seen, activities: [], cases: [], open: [] }),
  [{ activity: '2001', code: '400-194', details: { ids: ['2001'] } }],
  'an unknown id',
)

/** The case of the activity, its open activities, and the violations of the case. */
const CASES: readonly (readonly [string, Partial<CaseFacts>, readonly string[], readonly string[]])[] = [
  ['it would close without its solution', { requiredSolution: '' }, ['2001'], ['400-914']],
  ['it would close with blanks as its solution', { requiredSolution: ' ' }, ['2001'], ['400-914']],
  ['it closes with its solution', { requiredSolution: 'Done' }, ['2001'], []],
  ['it keeps an open activity', { requiredSolution: '' }, ['2001', '2002'], []],
  ['it has no open activity: this completion closes nothing', { requiredSolution: '' }, [], []],
]
for (const [name, changed, ids, codes] of CASES) {
  const facts = {
    seen,
    activities: [stateWith()],
    cases: [caseWith(changed)],
    open: ids.map((id) => activityWith({ id })),
  }
  const found = completionViolations(userWith(), facts)
  t.strictSame(
    found,
    codes.map((code) => ({ case: '1001', code, details: { ids: ['1001'] } })),
    name,
  )
  t.equal(casesThatClose(facts).length, Number(ids.length === 1), `${name}: whether it closes`)
}
t.strictSame(
  completionViolations(userWith(), {
    seen,
    activities: [stateWith({ lastModified: 101, type: 'chat' })],
    cases: [caseWith({ requiredSolution: '' })],
    open,
  }).map(({ code }) => code),
  ['409-100', '400-914', '400-910'],
  'the case comes before its activities',
)
