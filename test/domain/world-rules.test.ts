import t from 'tap'
import { activityFlaws, entryFlaws } from '../../src/domain/world-rules.js'

const HELD = { status: 'assigned', substatus: 'new', queue: null, assignedTo: '7', locked: true, pinned: true } as const
const WAITING = { status: 'awaiting_assignment', substatus: 'ready_for_assignment', queue: '3' } as const
const FREE = { assignedTo: null, locked: false, pinned: false }

t.strictSame(activityFlaws({}), [], 'a member that could not be read breaks no rule')
t.strictSame(activityFlaws({ status: 'assigned' }), [])
t.strictSame(activityFlaws({ substatus: 'new' }), [])
t.strictSame(activityFlaws(HELD), [])
t.strictSame(activityFlaws({ ...WAITING, ...FREE }), [])
t.strictSame(activityFlaws({ status: 'in_precompletion', substatus: null, queue: null, ...FREE }), [])

t.strictSame(activityFlaws({ ...HELD, substatus: 'done' }), [
  { code: 'unfit_substatus', member: 'substatus', status: 'assigned', fitting: ['new', 'in_progress'] },
])
t.strictSame(activityFlaws({ ...HELD, substatus: null }), [
  { code: 'unfit_substatus', member: 'substatus', status: 'assigned', fitting: ['new', 'in_progress'] },
])
t.strictSame(activityFlaws({ status: 'in_precompletion', substatus: 'new', queue: null, ...FREE }), [
  { code: 'unfit_substatus', member: 'substatus', status: 'in_precompletion', fitting: [] },
])
t.strictSame(
  activityFlaws({ ...HELD, assignedTo: null }),
  [
    { code: 'missing_holder', member: 'assignedTo' },
    { code: 'kept_by_nobody', member: 'locked' },
    { code: 'kept_by_nobody', member: 'pinned' },
  ],
  'every flaw is told',
)
t.strictSame(activityFlaws({ ...WAITING, ...FREE, queue: null, assignedTo: '7' }), [
  { code: 'held_while_waiting', member: 'assignedTo' },
  { code: 'missing_queue', member: 'queue' },
])

t.strictSame(entryFlaws({}), [])
t.strictSame(entryFlaws({ kind: 'case_closed', case: '5', activity: null }), [])
t.strictSame(entryFlaws({ kind: 'activity_picked', case: null, activity: '6' }), [])
t.strictSame(entryFlaws({ kind: 'case_closed', case: null, activity: null }), [
  { code: 'missing_subject', member: 'case' },
])
t.strictSame(entryFlaws({ kind: 'activity_picked', case: '5', activity: null }), [
  { code: 'missing_subject', member: 'activity' },
])
