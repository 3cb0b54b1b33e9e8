import t from 'tap'
import { activitySearch } from '../../../src/adapters/kysely/activity-search.js'
import { caseSearch } from '../../../src/adapters/kysely/case-search.js'
import type { Connection } from '../../../src/adapters/kysely/connection.js'
import type { Prepared } from '../../../src/adapters/kysely/prepared.js'
import { sqliteEngine } from '../../../src/adapters/kysely/sqlite/engine.js'
import { migrateSqlite } from '../../../src/adapters/kysely/sqlite/migrate.js'
import { MEMORY, openSqlite } from '../../../src/adapters/kysely/sqlite/open.js'
import type { ActivityFilter } from '../../../src/domain/activity-record.js'
import type { CaseFilter } from '../../../src/domain/case-record.js'

const database = openSqlite(MEMORY)
await migrateSqlite(database)

/** Tells how a query would be run instead of running it. */
const planning = {
  async all(query: Prepared<unknown>, args: Parameters<Connection['all']>[1]) {
    const steps = database.prepare<unknown[], { detail: string }>(`explain query plan ${query.sql}`)
    return [{ id: steps.all(...query.values(args)).map(({ detail }) => detail) }]
  },
} as unknown as Connection

const cases = caseSearch(sqliteEngine)
const activities = activitySearch(sqliteEngine)
const TOP = { order: 'asc', after: null, before: null, skip: 0, size: 26 } as const
const ANY_CASE = { status: null, customer: null, owner: null, departments: null }
const ANY_ACTIVITY = {
  ...{ case: null, status: null, substatus: null, type: null, mode: null, priority: null },
  ...{ assignedTo: null, queue: null, departments: null },
}

/** A filter, how many rows are passed over, and the index that finds its rows without sorting or reading them all. */
const CASE_PLANS: readonly (readonly [Partial<CaseFilter>, number, RegExp])[] = [
  [{}, 250_000, /COVERING INDEX cases_in_order/],
  [{ departments: ['1'] }, 0, /COVERING INDEX cases_by_department \(department_id=\?/],
  [{ departments: ['1', '2'] }, 250_000, /COVERING INDEX cases_in_order/],
  [{ status: 'open' }, 250_000, /COVERING INDEX open_cases/],
  [{ status: 'open', departments: ['1'] }, 0, /COVERING INDEX open_cases/],
  [{ status: 'ready_for_closure', departments: ['1', '2'] }, 0, /COVERING INDEX open_cases/],
  [{ customer: '51', status: 'open', departments: ['1'] }, 0, /INDEX cases_by_customer \(customer_id=\?/],
  [{ owner: '8', status: 'closed', departments: ['1', '2'] }, 0, /INDEX cases_by_owner \(owner_id=\?/],
]

const ACTIVITY_PLANS: readonly (readonly [Partial<ActivityFilter>, number, RegExp])[] = [
  [{}, 250_000, /COVERING INDEX activities_by_id/],
  [{ type: 'task', mode: 'none', priority: 1 }, 0, /COVERING INDEX activities_in_order/],
  [{ departments: ['1'] }, 0, /COVERING INDEX activities_by_department/],
  [{ status: 'open', assignedTo: '7', departments: ['1'] }, 0, /COVERING INDEX open_activities/],
  [{ case: '1001', status: 'open', departments: ['1'] }, 0, /PRIMARY KEY \(cluster_key=\?/],
  [{ queue: '31', departments: ['1'] }, 0, /INDEX activities_by_queue \(queue_id=\?/],
  [{ queue: '31', status: 'awaiting_assignment', departments: ['1'] }, 0, /COVERING INDEX open_activities/],
]

for (const behind of [null, '1001']) {
  for (const [filter, skip, index] of CASE_PLANS) {
    const stretch = { ...TOP, skip, after: behind }
    checkPlan(await cases.find(planning, cases.conditions({ ...ANY_CASE, ...filter }, skip), stretch), index)
  }
  for (const [filter, skip, index] of ACTIVITY_PLANS) {
    const stretch = { ...TOP, skip, after: behind }
    checkPlan(
      await activities.find(planning, activities.conditions({ ...ANY_ACTIVITY, ...filter }, skip), stretch),
      index,
    )
  }
}
database.close()

function checkPlan(plan: readonly string[], index: RegExp): void {
  const steps = plan.join('; ')
  t.match(steps, index)
  t.notMatch(steps, /TEMP B-TREE/, `sorts nothing: ${steps}`)
}
