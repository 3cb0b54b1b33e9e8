import { sql } from 'kysely'
import t from 'tap'
import { activitySearch } from '../../../src/adapters/kysely/activity-search.js'
import { caseSearch } from '../../../src/adapters/kysely/case-search.js'
import type { Connection } from '../../../src/adapters/kysely/connection.js'
import type { IdSearch } from '../../../src/adapters/kysely/id-search.js'
import type { Prepared } from '../../../src/adapters/kysely/prepared.js'
import { sqliteEngine } from '../../../src/adapters/kysely/sqlite/engine.js'
import { migrateSqlite } from '../../../src/adapters/kysely/sqlite/migrate.js'
import { MEMORY, openSqlite } from '../../../src/adapters/kysely/sqlite/open.js'

const ROWS = 24_000
const PAGE = 25
/** The rows that match lie evenly among twelve departments, at least every third row. */
const MOST = 14 * PAGE

const database = openSqlite(MEMORY)
await migrateSqlite(database)
// Twelve departments; of each the cases and activities of every kind, evenly.
const numbers = (last: number) =>
  `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${String(last)})`
database.exec(`
  insert into departments (id, name) ${numbers(12)} select i, 'Department' from n;
  insert into customers ${numbers(10)} select i, 'Customer' from n;
  insert into users ${numbers(10)} select i, 'user', 'A', 'User', 1 from n;
  insert into queues ${numbers(10)} select i, 'Queue', 1 from n;
  insert into cases (id, department_id, status, severity, subject, owner_id, customer_id, created_at, last_modified_at)
    ${numbers(ROWS)} select i, 1 + i % 12, iif(i % 5 < 2, 'open', 'closed'), 'low', '', 1 + i / 12 % 10, 1 + i / 12 % 10, 0, 0
    from n;
  insert into activities (cluster_key, id, department_id, type, mode, status, queue_id, assigned_to, locked, pinned,
      awaiting_supervision, subject, created_at, last_modified_at)
    ${numbers(ROWS)} select 0, i, 1 + i % 12, 'task', 'none', iif(i % 5 < 2, 'assigned', 'completed'), 1 + i / 12 % 10,
      1 + i / 12 % 10, 0, 0, 0, '', 0, 0 from n`)

let looks = 0
database.function('look', { varargs: true }, () => (looks += 1))
const LOOK = { name: 'look', term: sql<boolean>`look(id)` }

const connection = {
  async all(query: Prepared<unknown>, args: Parameters<Connection['all']>[1]) {
    return database.prepare(query.sql).all(...query.values(args))
  },
} as unknown as Connection

/** How many rows a page is found among, at the top or behind an id. */
async function cost(
  search: IdSearch,
  conditions: Parameters<IdSearch['find']>[1],
  after: string | null,
): Promise<number> {
  looks = 0
  const window = { order: 'asc', after, before: null, skip: 0, size: PAGE } as const
  const found = await search.find(connection, [LOOK, ...conditions], window)
  t.equal(found.length, PAGE)
  return looks
}

const REACHES = [null, ['3'], ['3', '9'], ['1', '2', '3', '4', '5', '6', '7', '8']]
const CASE = { status: null, customer: null, owner: null }
const CASE_FILTERS = [{}, { status: 'open' }, { status: 'closed' }, { customer: '3' }, { owner: '3' }] as const
const ACTIVITY = { case: null, status: null, substatus: null, type: null, mode: null, priority: null }
const ACTIVITY_FILTERS = [{}, { status: 'open' }, { status: 'completed' }, { queue: '3' }, { type: 'task' }] as const
const cases = caseSearch(sqliteEngine)
const activities = activitySearch(sqliteEngine)

for (const departments of REACHES) {
  const searches = [
    ...CASE_FILTERS.map((filter) => [cases, cases.conditions({ ...CASE, departments, ...filter }), filter] as const),
    ...ACTIVITY_FILTERS.map((filter) => {
      const asked = { ...ACTIVITY, assignedTo: null, queue: null, departments, ...filter }
      return [activities, activities.conditions(asked), filter] as const
    }),
  ]
  for (const [search, conditions, filter] of searches) {
    const top = await cost(search, conditions, null)
    const deep = await cost(search, conditions, String(ROWS / 2))
    const name = `${JSON.stringify(filter)} in ${departments?.join() ?? 'all departments'}: ${String(top)}, then ${String(deep)}`
    t.ok(top < MOST && deep < MOST && deep < top + PAGE, name)
  }
}
database.close()
