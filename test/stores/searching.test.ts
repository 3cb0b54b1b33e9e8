import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { ACTIVITY_SUBSTATUSES } from '../../src/domain/activity.js'
import type { ActivityFilter, ActivityRecord } from '../../src/domain/activity-record.js'
import { CASE_STATUSES } from '../../src/domain/case.js'
import type { CaseFilter } from '../../src/domain/case-record.js'
import type { PageWindow } from '../../src/domain/page-window.js'
import { COMPLETED, heldEmail, openCase, QUEUED } from '../support/seed.js'
import { onEveryStore } from './stores.js'

const IDS = Array.from({ length: 40 }, (_, index) => 3 * index + 5)
const STATUSES = ['open', 'closed', 'ready_for_closure'] as const

const CASES = IDS.map((id, index) => ({
  id: String(id),
  status: STATUSES[index % 3] ?? 'open',
  department: String(1 + (index % 2)),
  customer: index % 4 === 0 ? null : String(50 + (index % 3)),
  owner: index % 5 === 0 ? null : String(7 + (index % 2)),
}))
const ACTIVITIES = CASES.filter(({ status }) => status !== 'closed').flatMap(({ id }, index) => [
  { ...heldEmail(10 * Number(id), Number(id), { department: 1 + (index % 2), assignedTo: 7 + (index % 2) }) },
  {
    ...heldEmail(10 * Number(id) + 1, Number(id), { ...QUEUED, type: 'task', mode: 'none', priority: 1 + (index % 7) }),
  },
  { ...heldEmail(10 * Number(id) + 2, Number(id), { ...COMPLETED, department: 2 }) },
])
const WORLD = {
  customers: [50, 51, 52].map((id) => ({ id, name: `Customer ${id}` })),
  cases: CASES.map(({ id, ...given }) => openCase(Number(id), given)),
  activities: ACTIVITIES,
}

const maybe = <T>(...values: readonly T[]) => fc.constantFrom(null, ...values)
const departments = maybe<readonly string[]>([], ['1'], ['2'], ['2', '1'], ['9'])
const edge = fc.option(fc.integer({ min: 1, max: 130 }).map(String), { nil: null, freq: 3 })

const caseFilters: fc.Arbitrary<CaseFilter> = fc.record({
  status: maybe(...CASE_STATUSES),
  customer: maybe('50', '51', '59', '9999999999999999999'),
  owner: maybe('7', '8'),
  departments,
})
const activityFilters: fc.Arbitrary<ActivityFilter> = fc.record({
  case: maybe('5', '8', '11'),
  status: maybe('open' as const, 'assigned' as const, 'awaiting_assignment' as const, 'completed' as const),
  substatus: maybe(...ACTIVITY_SUBSTATUSES.assigned, ...ACTIVITY_SUBSTATUSES.completed),
  type: maybe('email', 'task'),
  mode: maybe('none' as const, 'inbound' as const),
  priority: maybe(1, 2),
  assignedTo: maybe('7', '8'),
  queue: maybe('3', '4'),
  departments,
})

/** Page windows of every kind; the store skips to a far one in another way than to a near one. */
const windows = (factor: number): fc.Arbitrary<PageWindow> =>
  fc
    .record({
      order: fc.constantFrom('asc' as const, 'desc' as const),
      edge,
      back: fc.boolean(),
      skip: fc.constantFrom(0, 0, 1, 7, 2_000),
      size: fc.integer({ min: 1, max: 50 }),
    })
    .map(({ order, edge: at, back, skip, size }) => {
      const id = at === null ? null : String(Number(at) * factor)
      return { order, skip, size, after: back ? null : id, before: back ? id : null }
    })

/** A page window of a list, in the plainest code. */
function windowOf(ids: readonly number[], { order, after, before, skip, size }: PageWindow): string[] {
  const listed = ids.toSorted((a, b) => (order === 'asc' ? a - b : b - a))
  const isBehind = (id: number, edge: string) => (order === 'asc' ? id > Number(edge) : id < Number(edge))
  const isAhead = (id: number, edge: string) => (order === 'asc' ? id < Number(edge) : id > Number(edge))
  if (before !== null) {
    const ahead = listed.filter((id) => isAhead(id, before))
    const end = Math.max(ahead.length - skip, 0)
    return ahead.slice(Math.max(end - size, 0), end).map(String)
  }
  const behind = after === null ? listed : listed.filter((id) => isBehind(id, after))
  return behind.slice(skip, skip + size).map(String)
}

/** Whether something asked for is there; null asks for nothing. */
const fits = (asked: unknown, given: unknown): boolean => asked === null || asked === given
const within = (asked: readonly string[] | null, department: string) => asked?.includes(department) ?? true

function takesCase(filter: CaseFilter, one: (typeof CASES)[number]): boolean {
  const status = filter.status === 'open' ? one.status !== 'closed' : fits(filter.status, one.status)
  const people = fits(filter.customer, one.customer) && fits(filter.owner, one.owner)
  return status && people && within(filter.departments, one.department)
}

function takesActivity(filter: ActivityFilter, one: ActivityRecord): boolean {
  const { status, departments, ...others } = filter
  const flat = { ...one, assignedTo: one.assignedTo?.id, queue: one.queue?.id }
  return (
    (status === 'open' ? one.status !== 'completed' : fits(status, one.status)) &&
    within(departments, one.department.id) &&
    Object.entries(others).every(([name, asked]) => fits(asked, flat[name as keyof typeof others]))
  )
}

await onEveryStore('a search for cases finds the matches of a filter, in its order', WORLD, async (t, { store }) => {
  await fc.assert(
    fc.asyncProperty(caseFilters, windows(1), async (filter, window) => {
      const fitting = CASES.filter((one) => takesCase(filter, one)).map(({ id }) => Number(id))
      const found = await store.consistently(({ cases }) => cases.search(filter, window))
      deepStrictEqual(found, windowOf(fitting, window))
      deepStrictEqual(await store.consistently(({ cases }) => cases.count(filter)), fitting.length)
    }),
    { numRuns: 300 },
  )
  t.pass()
})

await onEveryStore(
  'a search for activities finds the matches of a filter, in its order',
  WORLD,
  async (t, { store }) => {
    const ids = ACTIVITIES.map((one) => String((one as { id: number }).id))
    const known = await store.consistently(({ activities }) => activities.records(ids))
    t.equal(known.length, ids.length)
    await fc.assert(
      fc.asyncProperty(activityFilters, windows(10), async (filter, window) => {
        const fitting = known.filter((one) => takesActivity(filter, one)).map(({ id }) => Number(id))
        const found = await store.consistently(({ activities }) => activities.search(filter, window))
        deepStrictEqual(found, windowOf(fitting, window))
        deepStrictEqual(await store.consistently(({ activities }) => activities.count(filter)), fitting.length)
      }),
      { numRuns: 300 },
    )
  },
)

await onEveryStore('whole cases and activities, with the names of everyone', WORLD, async (t, { store }) => {
  const { cases, activities } = await store.consistently(async (view) => ({
    cases: await view.cases.records(['14', '5', '6', '9999999999999999999']),
    activities: await view.activities.records(['51', '50']),
  }))
  t.strictSame(
    cases.map(({ id, department, owner, customer }) => ({ id, department, owner, customer })),
    [
      { id: '5', department: { id: '1', name: 'Department 1' }, owner: null, customer: null },
      {
        id: '14',
        department: { id: '2', name: 'Department 2' },
        owner: { actor: 'user', id: '8', firstName: 'Bob', lastName: 'Bean' },
        customer: { id: '50', name: 'Customer 50' },
      },
    ],
  )
  t.strictSame(
    activities.map(({ id, case: of, queue, assignedTo }) => ({ id, case: of, queue, user: assignedTo?.firstName })),
    [
      { id: '50', case: '5', queue: null, user: 'Ann' },
      { id: '51', case: '5', queue: { id: '3', name: 'Post' }, user: undefined },
    ],
  )
  t.strictSame(await store.consistently((view) => view.cases.records([])), [])
})
