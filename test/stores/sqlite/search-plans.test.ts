import t from 'tap'
import { activitySearch } from '../../../src/adapters/kysely/activity-search.js'
import { caseSearch } from '../../../src/adapters/kysely/case-search.js'
import type { Connection } from '../../../src/adapters/kysely/connection.js'
import type { IdSearch } from '../../../src/adapters/kysely/id-search.js'
import type { Prepared } from '../../../src/adapters/kysely/prepared.js'
import { sqliteEngine } from '../../../src/adapters/kysely/sqlite/engine.js'
import { migrateSqlite } from '../../../src/adapters/kysely/sqlite/migrate.js'
import { MEMORY, openSqlite } from '../../../src/adapters/kysely/sqlite/open.js'
import type { ActivityFilter } from '../../../src/domain/activity-record.js'
import type { CaseFilter } from '../../../src/domain/case-record.js'

const database = openSqlite(MEMORY)
await migrateSqlite(database)

/** How a query would be run. */
async function planned(query: Prepared<unknown>, args: Parameters<Connection['all']>[1]): Promise<string[]> {
  const steps = database.prepare<unknown[], { detail: string }>(`explain query plan ${query.sql}`)
  return steps.all(...query.values(args)).map(({ detail }) => detail)
}

/** Tells how a query would be run instead of running it. */
const planning = {
  all: async (...args: Parameters<typeof planned>) => [{ id: await planned(...args) }],
} as unknown as Connection

const cases = caseSearch(sqliteEngine)
const activities = activitySearch(sqliteEngine)
const TOP = { order: 'asc', after: null, before: null, skip: 0, size: 26 } as const
const ANY_CASE = { status: null, customer: null, owner: null, departments: null }
const ANY_ACTIVITY = {
  ...{ case: null, status: null, substatus: null, type: null, mode: null, priority: null },
  ...{ assignedTo: null, queue: null, departments: null },
}

/** A filter, how many rows are skipped, and the index that finds its rows without sorting or reading them all. */
const CASE_PLANS: readonly (readonly [Partial<CaseFilter>, number, RegExp])[] = [
  [{}, 250_000, /^\w+ cases USING COVERING INDEX cases_in_order/],
  [{ departments: ['1'] }, 0, /COVERING INDEX cases_by_department \(department_id=\?/],
  [{ departments: ['1', '2'] }, 250_000, /COVERING INDEX cases_in_order/],
  [{ status: 'open' }, 0, /^(SCAN|SEARCH) l\b.*SEARCH c USING INTEGER PRIMARY KEY \(rowid=\?\)$/],
  [{ status: 'open' }, 250_000, /^(SCAN|SEARCH) open_case_list\b(?!.* c )/],
  [{ status: 'open', departments: ['1'] }, 0, /^(SCAN|SEARCH) l\b.*SEARCH c USING INTEGER PRIMARY KEY \(rowid=\?\)$/],
  [
    { status: 'ready_for_closure', departments: ['1', '2'] },
    0,
    /^(SCAN|SEARCH) l\b.*SEARCH c USING INTEGER PRIMARY KEY/,
  ],
  [{ customer: '51', status: 'open', departments: ['1'] }, 0, /INDEX cases_by_customer \(customer_id=\?/],
  [{ owner: '8', status: 'closed', departments: ['1', '2'] }, 0, /INDEX cases_by_owner \(owner_id=\?/],
]

/** The list in its order, and for each listed row the activity, where the activities of its case lie. */
const LISTED = /^(SCAN|SEARCH) l\b.*SEARCH activities USING PRIMARY KEY \(cluster_key=\? AND id=\?\)$/

const ACTIVITY_PLANS: readonly (readonly [Partial<ActivityFilter>, number, RegExp])[] = [
  [{}, 250_000, /COVERING INDEX activities_by_id/],
  [{ type: 'task', mode: 'none', priority: 1 }, 0, /COVERING INDEX activities_in_order/],
  [{ departments: ['1'] }, 0, /COVERING INDEX activities_by_department/],
  [{ status: 'open', assignedTo: '7', departments: ['1'] }, 0, LISTED],
  [
    { status: 'open', assignedTo: '7', departments: ['1'] },
    250_000,
    /^(SCAN|SEARCH) open_work_list\b(?!.* activities)/,
  ],
  [{ status: 'open', type: 'task' }, 0, LISTED],
  [{ status: 'open', type: 'task' }, 0, /SEARCH a USING COVERING INDEX activities_in_order \(id=\?\)/],
  [{ status: 'open', substatus: 'new' }, 0, LISTED],
  [{ case: '1001', status: 'open', departments: ['1'] }, 0, /PRIMARY KEY \(cluster_key=\?/],
  [{ queue: '31', departments: ['1'] }, 0, /INDEX activities_by_queue \(queue_id=\?/],
  [{ queue: '31', status: 'awaiting_assignment', departments: ['1'] }, 0, LISTED],
]

/** The way to the tombstones: from the end of the journal, one by one. */
const LEAVING = /SEARCH j USING INTEGER PRIMARY KEY \(rowid>\?\).*; SEARCH l USING INTEGER PRIMARY KEY \(rowid=\?\)/

for (const [search, conditions, list] of [
  [cases, cases.conditions({ ...ANY_CASE, status: 'open' }), /SCAN open_case_list/],
  [activities, activities.conditions({ ...ANY_ACTIVITY, status: 'open' }), /SCAN open_work_list/],
] as const) {
  const steps = (await planOfCount(search, conditions)).join('; ')
  t.match(steps, list, 'a count reads the list')
  t.match(steps, LEAVING)
  t.notMatch(steps, /activities|SEARCH c /, 'and no rows')
}

for (const behind of [null, '1001']) {
  for (const [filter, skip, index] of CASE_PLANS) {
    const window = { ...TOP, skip, after: behind }
    checkPlan(await cases.find(planning, cases.conditions({ ...ANY_CASE, ...filter }, skip), window), index)
  }
  for (const [filter, skip, index] of ACTIVITY_PLANS) {
    const window = { ...TOP, skip, after: behind }
    checkPlan(
      await activities.find(planning, activities.conditions({ ...ANY_ACTIVITY, ...filter }, skip), window),
      index,
    )
  }
}
database.close()

/** A count's one row is its plan. */
async function planOfCount(search: IdSearch, conditions: Parameters<IdSearch['count']>[1]): Promise<string[]> {
  let plan: string[] = []
  const asked = {
    async all(...args: Parameters<Connection['all']>) {
      plan = await planned(...args)
      return []
    },
  }
  await search.count(asked as unknown as Connection, conditions)
  return plan
}

function checkPlan(plan: readonly string[], index: RegExp): void {
  const steps = plan.join('; ')
  t.match(steps, index)
  t.notMatch(steps, /TEMP B-TREE/, `sorts nothing: ${steps}`)
}
