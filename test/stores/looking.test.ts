import type { Test } from 'tap'
import type { Caller } from '../../src/domain/auth-context.js'
import { type ActivitySortKey, getActivities } from '../../src/domain/get-activities.js'
import { type CaseSortKey, getCases } from '../../src/domain/get-cases.js'
import type { Id } from '../../src/domain/id.js'
import type { Store } from '../../src/domain/ports.js'
import { searchActivities } from '../../src/domain/search-activities.js'
import { searchCases } from '../../src/domain/search-cases.js'
import type { Sorting } from '../../src/domain/sort-records.js'
import { problemFrom } from '../support/refusals.js'
import { COMPLETED, heldEmail, openCase, QUEUED } from '../support/seed.js'
import { onEveryStore, USER } from './stores.js'

const LATER = { created: '2026-11-02T00:00:00.000Z', lastModified: '2026-11-02T00:00:00.000Z' }
const due = (day: number) => ({ dueDate: `2026-12-0${String(day)}T00:00:00.000Z` })
const LATEST = '2026-11-04T00:00:00.000Z'
/** Each key has another order. */
const WORLD = {
  cases: [
    openCase(9, { subject: 'b', severity: 'medium', ...due(3), lastModified: '2026-11-03T00:00:00.000Z' }),
    openCase(10, { subject: 'c', severity: 'urgent', status: 'closed', created: LATEST, ...due(1) }),
    openCase(11, { subject: 'a', severity: 'high', status: 'ready_for_closure', ...LATER }),
    openCase(12, { department: 2 }),
  ],
  activities: [
    heldEmail(90, 9, { subject: 'b', type: 'task', mode: 'none', priority: 2, lastModified: LATEST, ...due(3) }),
    heldEmail(91, 9, { subject: 'c', type: 'social', ...QUEUED, priority: 1, ...LATER }),
    heldEmail(100, 10, { subject: 'a', ...COMPLETED, ...due(2), lastModified: '2026-11-03T00:00:00.000Z' }),
    heldEmail(120, 12, { department: 2, status: 'in_workflow', substatus: 'error', assignedTo: null }),
  ],
}
const BOB = { actor: 'user', id: '8' } as const
const NOBODY: readonly (readonly [Caller, string])[] = [
  [{ actor: 'user', id: '6' }, '401-101'],
  [{ actor: 'client', id: '5' }, '403-112'],
]
const idsOf = (found: readonly { readonly id: Id }[]) => found.map(({ id }) => Number(id))

/** The ids in ascending and descending order of each key. */
const CASES: Readonly<Record<CaseSortKey, readonly [readonly number[], readonly number[]]>> = {
  id: [
    [9, 10, 11],
    [11, 10, 9],
  ],
  subject: [
    [11, 9, 10],
    [10, 9, 11],
  ],
  status: [
    [9, 11, 10],
    [10, 11, 9],
  ],
  severity: [
    [9, 11, 10],
    [10, 11, 9],
  ],
  dueDate: [
    [10, 9, 11],
    [9, 10, 11],
  ],
  created: [
    [9, 11, 10],
    [10, 11, 9],
  ],
  lastModified: [
    [10, 11, 9],
    [9, 11, 10],
  ],
}
const ACTIVITIES: Readonly<Record<ActivitySortKey, readonly [readonly number[], readonly number[]]>> = {
  id: [
    [90, 91, 100],
    [100, 91, 90],
  ],
  subject: [
    [100, 90, 91],
    [91, 90, 100],
  ],
  type: [
    [100, 91, 90],
    [90, 91, 100],
  ],
  status: [
    [91, 90, 100],
    [100, 90, 91],
  ],
  priority: [
    [91, 90, 100],
    [90, 91, 100],
  ],
  dueDate: [
    [100, 90, 91],
    [90, 100, 91],
  ],
  created: [
    [90, 100, 91],
    [91, 100, 90],
  ],
  lastModified: [
    [91, 100, 90],
    [90, 100, 91],
  ],
}

async function sorts<Key extends string>(
  t: Test,
  orders: Readonly<Record<Key, readonly [readonly number[], readonly number[]]>>,
  get: (sorting: Sorting<Key>) => Promise<readonly { readonly id: Id }[]>,
): Promise<void> {
  for (const by of Object.keys(orders) as Key[]) {
    t.strictSame(idsOf(await get({ by, order: 'asc' })), orders[by][0], `by ${by}`)
    t.strictSame(idsOf(await get({ by, order: 'desc' })), orders[by][1], `by ${by}, descending`)
  }
}

await onEveryStore('cases by their ids', WORLD, async (t, { store }) => {
  const get = getCases(store)
  const sorting = { by: 'id', order: 'asc' } as const
  await sorts(t, CASES, (by) => get(USER, ['11', '9', '10'], by))
  const hidden = await problemFrom(get(BOB, ['9', '12'], sorting))
  t.strictSame(hidden, { code: '403-910', details: { ids: ['12'] } })
  for (const [caller, code] of NOBODY) t.equal((await problemFrom(get(caller, ['9'], sorting)))?.code, code)
})

await onEveryStore('activities by their ids', WORLD, async (t, { store }) => {
  const get = getActivities(store)
  const sorting = { by: 'id', order: 'asc' } as const
  await sorts(t, ACTIVITIES, (by) => get(USER, ['91', '90', '100'], by))
  const statuses = await get(USER, ['90', '91', '100', '120'], { by: 'status', order: 'asc' })
  t.strictSame(idsOf(statuses), [120, 91, 90, 100], 'in the order in which work goes')
  const hidden = await problemFrom(get(BOB, ['90', '120'], sorting))
  t.strictSame(hidden, { code: '403-911', situation: 'activity', details: { ids: ['120'] } })
  for (const [caller, code] of NOBODY) t.equal((await problemFrom(get(caller, ['90'], sorting)))?.code, code)
})

const ANY_CASE = { status: null, customer: null, owner: null, department: null } as const
const ANY_ACTIVITY = {
  ...{ case: null, status: null, substatus: null, type: null, mode: null, priority: null, assignedTo: null },
  ...{ queue: null, department: null },
} as const
const TOP = { order: 'desc', after: null, before: null, skip: 0, size: 3 } as const

function searches({ consistently }: Store) {
  return [
    [searchCases({ consistently }), ANY_CASE, [12, 11, 10, 9]],
    [searchActivities({ consistently }), ANY_ACTIVITY, [120, 100, 91, 90]],
  ] as const
}

await onEveryStore('searches, a page window at a time', WORLD, async (t, { store }) => {
  for (const [{ find, count }, query, all] of searches(store)) {
    const found = async (by: Caller, department: Id | null, window: object) => {
      const { items, more } = await find(by, { ...query, department } as never, { ...TOP, ...window })
      return [idsOf(items), more]
    }
    t.strictSame(await found(USER, null, {}), [all.slice(0, 3), true], 'there are more')
    t.strictSame(await found(USER, null, { size: 4 }), [all, false], 'there are no more')
    t.strictSame(await found(USER, null, { after: String(all[1]) }), [all.slice(2), false], 'behind')
    t.strictSame(await found(USER, null, { before: String(all[2]) }), [all.slice(0, 2), true], 'before')
    t.strictSame(await found(USER, '2', {}), [all.slice(0, 1), false], 'of one department')
    t.strictSame(await found(BOB, null, {}), [all.slice(1), false], 'within reach')
    t.strictSame(await found(BOB, '2', {}), [[], false], 'nothing of a department out of reach')
    t.equal(await count(USER, query as never), 4)
    t.equal(await count(BOB, query as never), 3)
    for (const [caller, code] of NOBODY) {
      t.equal((await problemFrom(find(caller, query as never, TOP)))?.code, code)
      t.equal((await problemFrom(count(caller, query as never)))?.code, code)
    }
  }
})
