import t from 'tap'
import type { Tables } from '../../src/adapters/kysely/tables.js'
import { faultsIn } from './check-history.js'
import type { Administration, Asked, History, Operation, Rights } from './history.js'

type Entry = Tables['journal']

const ACTIONS = ['Case:Close', 'Activity:Pick Activities', 'Activity:Complete']
const AGENT: Rights = { departments: [1], actions: ACTIONS, users: [7, 8], queues: [3] }
const ALL: Rights = { departments: null, actions: null, users: null, queues: null }
const aCase = (id: number, status: string) => ({
  id,
  status,
  department_id: 1,
  last_modified_at: 0,
  last_closed_at: null,
})
const anActivity = (id: number, of: number, holder: number | null) => ({
  ...{ id, case_id: of, department_id: 1, status: holder === null ? 'awaiting_assignment' : 'assigned' },
  ...{ assigned_to: holder, queue_id: holder === null ? 3 : null, locked: 0, last_modified_at: 0 },
})

/** Case 1 with work of user 7 and in queue 3, case 2 closed. */
const BEFORE = {
  cases: [aCase(1, 'open'), aCase(2, 'closed')],
  activities: [anActivity(11, 1, 7), anActivity(12, 1, null)],
} as unknown as History['before']

const CLOSE: Asked = { kind: 'close', cases: [1] }
const NOTE: Asked = { kind: 'note', case: 2, made: { note: 31 } }
const REOPEN: Asked = { kind: 'create', case: 2, made: { activity: 21, case: 2 } }

function operation(asked: Asked, changed: Partial<Operation> = {}): Operation {
  return { ...{ by: 'user/7', begin: 10, end: 20, outcome: 'done', code: '' }, asked, ...changed }
}

function entry(seq: number, kind: string, changed: Partial<Entry>): Entry {
  const nothing = { activity_id: null, status_before: null, status_after: null, assigned_before: null }
  const more = { assigned_after: null, queue_before: null, queue_after: null }
  const rare = { client_id: null, note_id: null, case_before: null, changed: null, webhook_id: null }
  return {
    ...{ seq, kind, at: 15, actor: 'user/7', department_id: 1, case_id: 1 },
    ...nothing,
    ...more,
    ...rare,
    ...changed,
  }
}

const completed = (seq: number, id: number, status_before = 'assigned', assigned_before: number | null = 7): Entry =>
  entry(seq, 'activity_completed', {
    ...{ activity_id: id, status_before, status_after: 'completed', assigned_before, assigned_after: 7 },
  })
const closed = (seq: number, of = 1): Entry =>
  entry(seq, 'case_closed', { case_id: of, status_before: 'open', status_after: 'closed' })
const reopened = entry(1, 'case_reopened', { case_id: 2, status_before: 'closed', status_after: 'open' })
const created = (seq: number) =>
  entry(seq, 'activity_created', { case_id: 2, activity_id: 21, status_after: 'assigned', assigned_after: 7 })
const noted = (seq: number, id: number) => entry(seq, 'case_note_added', { case_id: 2, note_id: id })
const CLOSING = [completed(1, 11), completed(2, 12, 'awaiting_assignment', null), closed(3)]

/** A history whose end matches its entries, unless the end itself is changed. */
function history(operations: Operation[], journal: Entry[], changed: Partial<History> = {}): History {
  const rows = new Map<string, object>([...BEFORE.cases, ...BEFORE.activities].map((row) => [nameOf(row), row]))
  for (const one of journal.filter((entry) => entry.note_id === null)) {
    const { activity_id: activity, case_id: of, kind, at } = one
    const name = activity === null ? `case ${of}` : `activity ${activity}`
    const whose = activity === null ? { id: of } : { id: activity, case_id: of, assigned_to: one.assigned_after }
    const row = { locked: 0, queue_id: null, last_closed_at: null, ...rows.get(name), ...whose }
    const end = kind === 'case_closed' ? { last_closed_at: at } : {}
    rows.set(name, { ...row, ...end, department_id: 1, status: one.status_after, last_modified_at: at })
  }
  const of = (what: string) => [...rows].filter(([name]) => name.startsWith(what)).map(([, row]) => row)
  const notes = journal.flatMap(({ note_id: id, case_id }) => (id === null ? [] : [{ id, case_id }]))
  const after = { cases: of('case'), activities: of('activity'), notes, journal } as unknown as History['after']
  const rights = { 'user/7': AGENT, 'user/8': AGENT, 'client/7': ALL }
  return { ...{ rights, queues: { 3: 1 }, before: BEFORE, operations, administration: [], after }, ...changed }
}

function nameOf(row: object): string {
  return `${'case_id' in row ? 'activity' : 'case'} ${String((row as { id: number }).id)}`
}

const withdrawn = (after: number, right: keyof Rights, value: number | string): Administration => {
  return { after, kind: 'right', of: 'user/7', right, value, held: false }
}

const GOOD: Readonly<Record<string, History>> = {
  'nothing happens': history([], []),
  'a close': history([operation(CLOSE)], CLOSING),
  'a close without an answer that was done': history([operation(CLOSE, { outcome: 'unknown' })], CLOSING),
  'a close without an answer that was not done': history([operation(CLOSE, { outcome: 'unknown' })], []),
  'a refused close': history([operation(CLOSE, { outcome: 'refused', code: '403-178' })], []),
  'an activity in a case that reopens': history([operation(REOPEN)], [reopened, created(2)]),
  'a note of a closed case': history([operation(NOTE)], [noted(1, 31)]),
  'a note without an answer': history([operation({ ...NOTE, made: null }, { outcome: 'unknown' })], [noted(1, 31)]),
  'a right withdrawn afterwards': history([operation(CLOSE)], CLOSING, {
    administration: [withdrawn(3, 'actions', 'Case:Close')],
  }),
  'a right given back before': history([operation(CLOSE)], CLOSING, {
    administration: [
      withdrawn(0, 'queues', 3),
      { ...{ after: 0, kind: 'right', of: 'user/7' }, right: 'queues', value: 3, held: true },
    ],
  }),
  'a pick': history(
    [operation({ kind: 'pick', activities: [12] })],
    [
      entry(1, 'activity_picked', {
        ...{ activity_id: 12, status_before: 'awaiting_assignment', status_after: 'assigned', assigned_after: 7 },
      }),
    ],
  ),
}

for (const [name, one] of Object.entries(GOOD)) {
  // A pick does not change the queue.
  const pick = name === 'a pick'
  const activities = one.after.activities.map((row) => (pick && row.id === 12 ? { ...row, queue_id: 3 } : row))
  const kept = name.includes('close') || name.includes('right')
  const queued = activities.map((row) => (kept && row.id === 12 ? { ...row, queue_id: 3 } : row))
  t.strictSame(faultsIn({ ...one, after: { ...one.after, activities: queued } }), [], name)
}

const [first, second, third] = CLOSING as [Entry, Entry, Entry]
const twice = operation(CLOSE, { by: 'user/8' })

/** The fault that must be found, and a part of its message. */
const BAD: readonly (readonly [string, RegExp, History])[] = [
  [
    'a case that closes twice',
    /it was closed/,
    history([operation(CLOSE), twice], [...CLOSING, { ...closed(4), actor: 'user/8' }]),
  ],
  ['another note than was answered', /not the note/, history([operation(NOTE)], [noted(1, 32)])],
  ['two notes for one', /not the note/, history([operation(NOTE)], [noted(1, 31), noted(2, 32)])],
  ['a note that nobody asked for', /was not asked for/, history([operation(CLOSE)], [...CLOSING, noted(4, 31)])],
  [
    'a note behind a higher one',
    /note 31 of its case came earlier/,
    history(
      [operation(NOTE), operation({ ...NOTE, made: { note: 30 } }, { by: 'user/8' })],
      [noted(1, 31), { ...noted(2, 30), actor: 'user/8' }],
    ),
  ],
  [
    'a note in a department out of reach',
    /department 1 was not the actor's/,
    history([operation(NOTE)], [noted(1, 31)], { administration: [withdrawn(0, 'departments', 1)] }),
  ],
  [
    'a note that is gone',
    /note 31 is not there/,
    { ...history([operation(NOTE)], [noted(1, 31)]), after: { ...history([], [noted(1, 31)]).after, notes: [] } },
  ],
  ['a close with open work', /activities 12 were open/, history([operation(CLOSE)], [first, third])],
  ['work added to a closed case', /its case was closed/, history([operation(REOPEN)], [created(1)])],
  ['a close without an entry of the case', /0 entries case_closed 1/, history([operation(CLOSE)], [first, second])],
  ['an acknowledged close that is not there', /acknowledged: 0 entries/, history([operation(CLOSE)], [])],
  [
    'a close without an answer, half',
    /half done/,
    history([operation(CLOSE, { outcome: 'unknown' })], [first, second]),
  ],
  ['a refused close with effects', /was refused/, history([operation(CLOSE, { outcome: 'refused' })], CLOSING)],
  ['an effect of nobody', /nobody asked/, history([], CLOSING)],
  ['an effect at another time', /nobody asked/, history([operation(CLOSE, { begin: 16 })], CLOSING)],
  [
    'an effect beside what was asked for',
    /was not asked for/,
    history([operation({ kind: 'pick', activities: [12] })], CLOSING),
  ],
  [
    'no action Close',
    /Case:Close was not/,
    history([operation(CLOSE)], CLOSING, { administration: [withdrawn(0, 'actions', 'Case:Close')] }),
  ],
  [
    'no department',
    /department 1 was not/,
    history([operation(CLOSE)], CLOSING, { administration: [withdrawn(0, 'departments', 1)] }),
  ],
  [
    'no permission for the queue',
    /take from user null, queue 3/,
    history([operation(CLOSE)], CLOSING, { administration: [withdrawn(0, 'queues', 3)] }),
  ],
  [
    'a right withdrawn in the middle',
    /Case:Close was not/,
    history([operation(CLOSE)], CLOSING, { administration: [withdrawn(2, 'actions', 'Case:Close')] }),
  ],
  [
    'a case moved out of reach',
    /department 2 was not/,
    history(
      [operation(CLOSE)],
      CLOSING.map((one) => ({ ...one, department_id: 2 })),
      {
        administration: [
          { ...{ after: 0, kind: 'move', table: 'cases', id: 1, department: 2 } },
          ...[11, 12].map((id) => ({
            ...({ after: 0, kind: 'move', table: 'activities', id, department: 2 } as const),
          })),
        ],
      },
    ),
  ],
  [
    'work of another user that is locked',
    /the key to a lock/,
    history(
      [operation(CLOSE, { by: 'user/8' })],
      CLOSING.map((one) => ({ ...one, actor: 'user/8' })),
      {
        administration: [{ after: 0, kind: 'lock', activity: 11 }],
      },
    ),
  ],
  [
    'an entry that tells of another status',
    /says that it was ready/,
    history([operation(CLOSE)], [first, second, { ...third, status_before: 'ready_for_closure' }]),
  ],
  [
    'an end that the journal does not tell',
    /case 1 is .*closed.*, not .*open/,
    {
      ...history([operation(CLOSE, { outcome: 'unknown' })], []),
      after: { ...history([operation(CLOSE)], CLOSING).after, journal: [] },
    },
  ],
  [
    'an end without what the journal tells',
    /as the journal says/,
    { ...history([operation(CLOSE)], CLOSING), after: { ...BEFORE, notes: [], webhooks: [], journal: CLOSING } },
  ],
  [
    'one who waited for an answer, and is later in the journal',
    /an earlier entry began later/,
    history(
      [
        operation(CLOSE, { begin: 30, end: 40 }),
        operation({ kind: 'create', case: 1, made: { activity: 13, case: 1 } }, { by: 'user/8' }),
      ],
      [
        ...CLOSING.map((one) => ({ ...one, at: 35 })),
        entry(4, 'case_reopened', { actor: 'user/8', status_before: 'closed', status_after: 'open' }),
        entry(5, 'activity_created', { actor: 'user/8', activity_id: 13, status_after: 'assigned', assigned_after: 8 }),
      ],
    ),
  ],
]

for (const [name, expected, one] of BAD) t.match(faultsIn(one).join('\n'), expected, name)
