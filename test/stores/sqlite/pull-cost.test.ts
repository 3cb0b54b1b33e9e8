import type Database from 'better-sqlite3'
import t from 'tap'
import type { Connection } from '../../../src/adapters/kysely/connection.js'
import { sqliteConnection } from '../../../src/adapters/kysely/sqlite/connection.js'
import { sqliteEngine } from '../../../src/adapters/kysely/sqlite/engine.js'
import { makeTables } from '../../../src/adapters/kysely/sqlite/migrate.js'
import { MEMORY, openSqlite } from '../../../src/adapters/kysely/sqlite/open.js'
import { compileStatements } from '../../../src/adapters/kysely/unit-of-work.js'
import { waitingWork } from '../../../src/adapters/kysely/waiting-work.js'

const QUEUES = 200
const STATEMENTS = compileStatements(sqliteEngine)
const EACH_QUEUE = Array.from({ length: QUEUES }, (_, at) => String(at + 1))

/**
 * A store with waiting work in many queues, evenly, and half as much that others hold or have completed. Every row of
 * the list of open work that a statement looks at is counted.
 */
async function rig(rows: number): Promise<{ database: Database.Database; pull: Pull }> {
  const database = openSqlite(MEMORY)
  await makeTables(database)
  const numbers = (last: number) =>
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${String(last)})`
  database.exec(`
    insert into departments (id, name) ${numbers(3)} select i, 'Department' from n;
    insert into queues ${numbers(QUEUES)} select i, 'Queue', 1 from n;
    insert into users values (1, 'user', 'A', 'User', 1);
    insert into activities (cluster_key, id, department_id, type, mode, status, queue_id, assigned_to, locked, pinned,
        awaiting_supervision, priority, subject, created_at, last_modified_at)
      ${numbers(rows)} select 0, i, 1 + i / 3 % 3, 'task', 'none',
        case i % 3 when 0 then 'awaiting_assignment' when 1 then 'assigned' else 'completed' end, 1 + i / 9 % ${String(QUEUES)},
        iif(i % 3 = 0, null, 1), 0, 0, i % 7 = 0, nullif(i % 8, 0), '', i, 0 from n;
    alter table open_work_list rename to listed;
    create view open_work_list as select * from listed where look(id)`)
  database.pragma('trusted_schema = ON')
  let looks = 0
  database.function('look', { varargs: true, deterministic: false }, () => {
    looks += 1
    return 1
  })
  const connection: Connection = {
    ...sqliteConnection(database),
    // A view cannot be changed.
    async run({ sql, values }, args) {
      return database.prepare(sql.replace('open_work_list', 'listed')).run(...values(args)).changes
    },
  }
  const { lockNext } = waitingWork(connection, STATEMENTS.waiting)
  const pull = async (most: number, queues = EACH_QUEUE) => {
    looks = 0
    const ids = await lockNext({ queues, departments: ['1'] }, most)
    return { ids, looks }
  }
  return { database, pull }
}

type Pull = (most: number, queues?: string[]) => Promise<{ readonly ids: readonly string[]; readonly looks: number }>

await t.test('a pull looks at a few rows of each queue, however many wait', async (t) => {
  const { database, pull } = await rig(90_000)
  for (const most of [1, 25]) {
    const { ids, looks } = await pull(most)
    t.equal(ids.length, most)
    t.ok(looks <= QUEUES * (most + 4), `${String(looks)} rows: the first of each queue, and one for each department`)
  }
  const { looks } = await pull(5, ['7'])
  t.ok(looks < 10, `${String(looks)} rows of one queue`)
  database.close()
})

await t.test('a pull looks at each tombstone once', async (t) => {
  const { database, pull } = await rig(90_000)
  // As closes leave them: completed, and listed still.
  database.exec(
    "update activities set status = 'completed', purge_later = 1 where status <> 'completed' and id < 85000",
  )
  const first = await pull(2)
  t.equal(first.ids.length, 2)
  t.ok(Number(first.ids[0]) >= 85_000, 'none of them is given')
  const second = await pull(2)
  t.strictSame(second.ids, first.ids)
  t.ok(second.looks <= QUEUES * 6, `${String(second.looks)} rows, after ${String(first.looks)}`)
  const taken = 'select count(*) from activities where purge_later = 1 and id not in (select id from listed)'
  const isPurged = Number(database.prepare(taken).pluck().get())
  t.ok(first.looks < 10 * isPurged, `${String(isPurged)} tombstones are gone`)
  database.close()
})
