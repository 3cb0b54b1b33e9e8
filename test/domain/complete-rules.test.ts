import t from 'tap'
import type { ActivityState } from '../../src/domain/activity.js'
import { completionViolations } from '../../src/domain/complete-rules.js'
import { caseWith, stateWith, userWith } from './facts.js'

const seen = [{ id: '2001', lastModified: 100 }]

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
  const found = completionViolations(userWith(), { seen, activities: [stateWith(changed)], cases: [caseWith()] })
  t.strictSame(
    found.map(({ code }) => code),
    codes,
    name,
  )
}

t.strictSame(
  completionViolations(userWith(), { seen, activities: [stateWith()], cases: [caseWith({ department: '5' })] }),
  [{ case: '1001', code: '403-910', details: { ids: ['1001'] } }],
  'a case out of reach, which might close with it',
)
t.strictSame(
  completionViolations(userWith(), {
    seen: [...seen, { id: '2002', lastModified: 100 }],
    activities: [stateWith({ lastModified: 101 }), stateWith({ id: '2002', department: '5' })],
    cases: [caseWith({ department: '5' })],
  }).map(({ code }) => code),
  ['403-910', '403-911', '409-100'],
  'what is out of reach comes before what has changed, as everywhere',
)
t.strictSame(
  completionViolations(userWith(), { seen, activities: [], cases: [] }),
  [{ activity: '2001', code: '400-194', details: { ids: ['2001'] } }],
  'an unknown id',
)
