import t, { type Test } from 'tap'
import { activitySearch } from '../../../src/adapters/kysely/activity-search.js'
import { caseSearch } from '../../../src/adapters/kysely/case-search.js'
import type { Connection } from '../../../src/adapters/kysely/connection.js'
import { ANSWERING, connect, LASTING } from '../../../src/adapters/kysely/postgres/connect.js'
import { postgresEngine } from '../../../src/adapters/kysely/postgres/engine.js'
import type { Prepared } from '../../../src/adapters/kysely/prepared.js'
import type { ActivityFilter } from '../../../src/domain/activity-record.js'
import type { CaseFilter } from '../../../src/domain/case-record.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { genericPlan, type Plan, readBy } from '../../support/postgres/query-plan.js'

const { url, drop } = await makeDatabase()
const client = await connect(url, { ...ANSWERING, ...LASTING })
t.teardown(async () => {
  await client.end()
  await drop()
})

// Seven of eight cases are closed. A person has little of it all, a department or a queue much.
await client.query(`
  insert into departments (id, name) select id, 'Department' from generate_series(1, 10) id;
  insert into queues select id, 'Queue', id from generate_series(1, 10) id;
  insert into users select id, 'user', 'A', 'User', 1 from generate_series(1, 400) id;
  insert into customers select id, 'Customer' from generate_series(1, 10000) id;
  insert into cases (id, department_id, status, severity, subject, owner_id, customer_id, created_at, last_modified_at)
    select id, 1 + id % 10, case id % 8 when 0 then 'open' else 'closed' end, 'low', 'A case', 1 + id / 10 % 400,
      1 + id / 4, 0, 0
    from generate_series(1, 39999) id;
  insert into activities (id, case_id, department_id, type, mode, status, queue_id, assigned_to, locked, pinned,
      awaiting_supervision, priority, subject, created_at, last_modified_at)
    select id, 1 + id % 39999, 1 + id % 10, 'task', 'none',
      case when (1 + id % 39999) % 8 > 0 then 'completed' when id < 40000 then 'awaiting_assignment' else 'assigned' end,
      1 + id % 10, 1 + id / 10 % 400, 0, 0, 0, 3, 'Work', 0, 0
    from generate_series(1, 79998) id`)
await client.query('vacuum analyze')

/** The steps of a plan, the outermost first. */
function steps(plan: Plan): string[] {
  return [
    [plan['Node Type'], readBy(plan), plan['Index Cond'] ?? ''].join(' ').trim(),
    ...(plan.Plans ?? []).flatMap(steps),
  ]
}

/** Tells the plan of a query, for any arguments, instead of running it. */
const planning = {
  async all(query: Prepared<unknown>) {
    return [{ id: steps(await genericPlan(client, query.sql)).join(' < ') }]
  },
} as unknown as Connection

const cases = caseSearch(postgresEngine)
const activities = activitySearch(postgresEngine)
const TOP = { order: 'asc', after: null, before: null, skip: 0, size: 26 } as const
const ANY_CASE = { status: null, customer: null, owner: null, departments: null }
const ANY_ACTIVITY = {
  ...{ case: null, status: null, substatus: null, type: null, mode: null, priority: null },
  ...{ assignedTo: null, queue: null, departments: null },
}
const FAR = 250_000

/** A filter, how many rows are passed over, and the index that its rows are found by. */
const CASE_PLANS: readonly (readonly [Partial<CaseFilter>, number, RegExp])[] = [
  [{}, FAR, /Scan cases_pkey/],
  [{ departments: ['1'] }, 0, /Scan cases_by_department \(\(?department_id = /],
  [{ departments: ['1', '2'] }, FAR, /Scan cases_pkey/],
  [{ status: 'open' }, FAR, /Index Only Scan open_case_list_pkey/],
  [{ status: 'open', departments: ['1'] }, 0, /Index Only Scan open_case_list_pkey/],
  [{ status: 'ready_for_closure', departments: ['1', '2'] }, 0, /Index Only Scan open_case_list_pkey/],
  [{ customer: '51', status: 'open', departments: ['1'] }, 0, /Scan cases_by_customer .*customer_id = /],
  [{ owner: '8', status: 'closed', departments: ['1', '2'] }, 0, /Scan cases_by_owner .*owner_id = /],
]

const ACTIVITY_PLANS: readonly (readonly [Partial<ActivityFilter>, number, RegExp])[] = [
  [{}, FAR, /Scan activities_pkey/],
  [{ type: 'task', mode: 'none', priority: 1 }, 0, /Scan activities_pkey/],
  [{ departments: ['1'] }, 0, /Scan activities_by_department \(\(?department_id = /],
  [{ status: 'open', departments: ['1', '2'] }, 0, /Index Only Scan open_work_list_pkey/],
  [{ status: 'open', assignedTo: '7', departments: ['1'] }, 0, /Scan own_work \(\(?assigned_to = /],
  [{ case: '1001', status: 'open', departments: ['1'] }, 0, /Scan activities_by_case \(\(?case_id = /],
  [{ queue: '3', departments: ['1'] }, 0, /Scan activities_(by_queue|by_department|pkey)/],
  [{ queue: '3', status: 'awaiting_assignment', departments: ['1'] }, 0, /Index Only Scan open_work_list_pkey/],
]

await t.test('pages', async (t) => {
  for (const behind of [null, '1001']) {
    for (const [filter, skip, index] of CASE_PLANS) {
      const window = { ...TOP, skip, after: behind }
      checkPlan(
        t,
        filter,
        await cases.find(planning, cases.conditions({ ...ANY_CASE, ...filter }, skip), window),
        index,
      )
    }
    for (const [filter, skip, index] of ACTIVITY_PLANS) {
      const window = { ...TOP, skip, after: behind }
      const conditions = activities.conditions({ ...ANY_ACTIVITY, ...filter }, skip)
      checkPlan(t, filter, await activities.find(planning, conditions, window), index)
    }
  }
})

/** A sort has only the rows of one case, customer or owner: few, and found by an index. */
function checkPlan(t: Test, filter: object, [plan = '']: readonly string[], index: RegExp): void {
  const name = `${JSON.stringify(filter)}: ${plan}`
  t.match(plan, index, name)
  t.notMatch(plan, /Seq Scan|Sort < (?!.*\(\(?(case|customer|owner)_id = )/, `sorts no more than a handful: ${name}`)
}
