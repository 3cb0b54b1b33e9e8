import { problemFrom } from '../support/refusals.js'
import { COMPLETED, heldEmail, openCase, QUEUED } from '../support/seed.js'
import { CLIENT, closing, inShort, NOW, onEveryStore, stateOf, USER } from './stores.js'

const CASES = [openCase(2, { status: 'ready_for_closure', owner: 8 }), openCase(1, { department: 2 }), openCase(3)]
const ACTIVITIES = [
  heldEmail(13, 1, { department: 2, substatus: 'in_progress', pinned: true }),
  heldEmail(12, 1, QUEUED),
  heldEmail(22, 2, { assignedTo: 8, queue: 4, pinned: true }),
  heldEmail(11, 1, { ...COMPLETED, assignedTo: 8 }),
  heldEmail(31, 3),
]
const JOURNAL = [
  'activity_completed 12',
  'activity_completed 13',
  'activity_completed 22',
  'case_closed 1',
  'case_closed 2',
]

/** The caller who closes cases 1 and 2, and the later holders of activity 12 (from a queue) and 22 (of user 8). */
const CLOSERS = [
  { by: USER, queued: '7', ofAnother: '7' },
  { by: CLIENT, queued: null, ofAnother: '8' },
]

for (const { by, queued, ofAnother } of CLOSERS) {
  const world = { cases: CASES, activities: ACTIVITIES }

  await onEveryStore(`a ${by.actor} closes: the journal`, world, async (t, { store }) => {
    await closing(store)(by, ['2', '1'])
    const { entries } = await store.consistently(({ journal }) =>
      journal.read({ after: 0, limit: 100, departments: null }),
    )
    t.strictSame(entries.map(inShort), JOURNAL, 'activities by id, then cases by id')
    t.ok(
      entries.every(({ number }, at) => at === 0 || number > (entries[at - 1]?.number ?? number)),
      'upwards',
    )

    const common = { at: NOW, by, queue: { before: null, after: null } }
    const done = (before: string) => ({ before, after: 'completed' })
    const closed = { activity: null, assignedTo: { before: null, after: null } }
    t.hasStrict(
      entries,
      [
        {
          case: '1',
          activity: '12',
          department: '1',
          status: done('awaiting_assignment'),
          assignedTo: { before: null, after: queued },
        },
        {
          case: '1',
          activity: '13',
          department: '2',
          status: done('assigned'),
          assignedTo: { before: '7', after: '7' },
        },
        {
          case: '2',
          activity: '22',
          department: '1',
          status: done('assigned'),
          assignedTo: { before: '8', after: ofAnother },
        },
        { ...closed, case: '1', department: '2', status: { before: 'open', after: 'closed' } },
        { ...closed, case: '2', department: '1', status: { before: 'ready_for_closure', after: 'closed' } },
      ].map((entry) => ({ ...common, ...entry })),
    )
  })

  await onEveryStore(`a ${by.actor} closes: the rows`, world, async (t, { store, beside }) => {
    if (!beside) return
    const rows = (table: string, ids: string) => beside.rows(`select * from ${table} where id in (${ids}) order by id`)
    const [cases, activities] = [await rows('cases', '1, 2'), await rows('activities', '12, 13, 22')]
    const others = [await rows('cases', '3'), await rows('activities', '11, 31')]
    await closing(store)(by, ['1', '2'])

    const modified = { last_modified_at: NOW, last_modified_by: `${by.actor}/7` }
    const closed = { status: 'closed', last_closed_at: NOW, ...modified }
    const done = { status: 'completed', substatus: 'done', locked: 0, pinned: 0, ...modified }
    const holders = [queued, '7', ofAnother].map((id) => id && Number(id))
    t.strictSame(
      await rows('cases', '1, 2'),
      cases.map((row) => ({ ...row, ...closed, ...('purge_later' in row && { purge_later: 1, room: null }) })),
      'all else stays',
    )
    t.strictSame(
      await rows('activities', '12, 13, 22'),
      activities.map((row, at) => ({
        ...{ ...row, ...done, assigned_to: holders[at] },
        ...('purge_later' in row && { purge_later: 1 }),
      })),
      'all else stays',
    )
    t.strictSame([await rows('cases', '3'), await rows('activities', '11, 31')], others, 'nothing else changes')
  })
}

const LOCKED = { cases: [openCase(1)], activities: [heldEmail(11, 1, { locked: true, pinned: true })] }

await onEveryStore("a user's own lock and pin", LOCKED, async (t, { store, beside }) => {
  const locked = { code: '400-177', details: { ids: ['11'] } }
  t.strictSame(await problemFrom(closing(store)(CLIENT, ['1'])), locked, 'are in the way of others')
  t.strictSame(await problemFrom(closing(store)(USER, ['1'])), null, 'are not in the way of the user')
  const rows = await beside?.rows('select locked, pinned from activities')
  if (rows) t.strictSame(rows, [{ locked: 0, pinned: 0 }], 'and are gone then')
})

const WITH_CLOSED = { cases: [...CASES, openCase(4, { status: 'closed' })], activities: ACTIVITIES }

await onEveryStore('a list of which one case cannot be closed', WITH_CLOSED, async (t, { store }) => {
  const ids = ['1', '2', '3', '4', '5']
  const before = await stateOf(store, ids)
  t.strictSame(await problemFrom(closing(store)(USER, ids.slice(0, 4))), { code: '400-253', details: { ids: ['4'] } })
  t.strictSame(await problemFrom(closing(store)(USER, ids)), { code: '404-100', details: { ids: ['5'] } })
  t.strictSame(await stateOf(store, ids), before, 'all or none')
})

const MANY = Array.from({ length: 4_000 }, (_, at) => at + 1)
const LONG_LIST = { cases: MANY.map((id) => openCase(id)), activities: MANY.map((id) => heldEmail(id + 10_000, id)) }

await onEveryStore('4,000 cases at once', LONG_LIST, async (t, { store }) => {
  await closing(store)(USER, MANY.map(String))
  const { status, open } = await stateOf(store, MANY.map(String))
  t.strictSame([new Set(status), status.length, open.length], [new Set(['closed']), 4_000, 0])
})
