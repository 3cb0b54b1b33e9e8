import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import t from 'tap'
import { makeTables, migrateSqlite } from '../../../src/adapters/kysely/sqlite/migrate.js'
import * as first from '../../../src/adapters/kysely/sqlite/migrations/0001-cases.js'
import * as searches from '../../../src/adapters/kysely/sqlite/migrations/0002-searches.js'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import { BARE_NODE } from '../../support/bare-node.js'

const schemaIn = (database: Database.Database) =>
  database.prepare("select type, name, sql from sqlite_schema where name not like '%kysely%' order by name").all()

const schemaOf = (file: string) => {
  const database = new Database(file, { readonly: true })
  const found = schemaIn(database)
  database.close()
  return found
}

/** Lets processes open the same file at once; returns what each says. */
async function startTogether(file: string, count: number): Promise<unknown[]> {
  const command = [...BARE_NODE, join(import.meta.dirname, 'starter.js')]
  const starters = Array.from({ length: count }, () => spawn('env', command, { stdio: [0, 1, 2, 'ipc'] }))
  await Promise.all(starters.map((starter) => once(starter, 'message')))
  const said = starters.map((starter) => once(starter, 'message'))
  const ended = starters.map((starter) => once(starter, 'exit'))
  for (const starter of starters) starter.send(file)
  const answers = await Promise.all(said)
  await Promise.all(ended)
  return answers.map(([answer]: unknown[]) => answer)
}

/** What as many processes say that all come up; fewer seldom get in each other's way. */
const EVERYONE = Array.from({ length: 6 }, () => 'up')

await t.test('processes that start at once', async (t) => {
  const folder = t.testdir()
  const alone = join(folder, 'alone.db')
  await (await sqliteStore(alone)).close()

  const file = join(folder, 'together.db')
  const bare = new Database(file)
  bare.pragma('journal_mode = WAL')
  t.strictSame(await startTogether(file, EVERYONE.length), EVERYONE, 'all come up on a file without tables')
  t.strictSame(schemaOf(file), schemaOf(alone), 'one of them has made the tables')
  bare.close()
  t.strictSame(await startTogether(file, EVERYONE.length), EVERYONE, 'all come up on a file that is up to date')
  t.strictSame(schemaOf(file), schemaOf(alone), 'which stays as it is')
})

await t.test('a file of a later program', async (t) => {
  const file = join(t.testdir(), 'later.db')
  await (await sqliteStore(file)).close()
  const database = new Database(file)
  database.exec("insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')")
  const before = schemaOf(file)
  const newer = { message: /could not be brought up to date/, cause: { message: 'it is newer than this program' } }
  await t.rejects(migrateSqlite(database), newer)
  t.equal(database.inTransaction, false)
  t.strictSame(schemaOf(file), before)
  database.close()
  await t.rejects(sqliteStore(file), newer)
})

await t.test('a migration that fails', async (t) => {
  const file = join(t.testdir(), 'halfway.db')
  const database = new Database(file)
  database.exec('create table journal (id integer)')
  await t.rejects(migrateSqlite(database), /could not be brought up to date/)
  database.close()
  t.match(schemaOf(file), [{ name: 'journal', sql: 'CREATE TABLE journal (id integer)' }])
  t.equal(schemaOf(file).length, 1, 'nothing is changed then')
})

/** A file as earlier programs made it: open case 2 with open work, and a closed one, whose ids are not in order. */
async function earlierFile(file: string): Promise<void> {
  const database = new Database(file)
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  const earlier = { '0001-cases': first, '0002-searches': searches }
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(earlier) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error('The earlier tables cannot be made', { cause: error })
  database.exec(`
    insert into departments values (1, 'Department');
    insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
      values (2, 1, 'open', 'low', '', 0, 0), (3, 1, 'closed', 'low', '', 0, 0);
    insert into activities
      (id, case_id, department_id, type, mode, status, locked, pinned, awaiting_supervision, subject, created_at, last_modified_at)
      values (21, 3, 1, 'task', 'none', 'completed', 0, 0, 0, 'a', 0, 0), (22, 2, 1, 'task', 'none', 'assigned', 1, 0, 0, 'b', 0, 9),
        (23, null, 1, 'email', 'inbound', 'assigned', 0, 1, 0, 'c', 0, 0), (24, 2, 1, 'task', 'none', 'completed', 0, 0, 1, 'd', 0, 0)`)
  database.close()
}

await t.test('a file of an earlier program', async (t) => {
  const folder = t.testdir()
  const file = join(folder, 'earlier.db')
  await earlierFile(file)
  const rows = (from: string) => {
    const database = new Database(file, { readonly: true })
    const found = database.prepare(`select * from ${from} order by id`).all() as Record<string, unknown>[]
    database.close()
    return found
  }
  const before = rows('activities')
  const cases = rows('cases')
  await (await sqliteStore(file)).close()
  const as = (earlier: object[], now: object[]) =>
    earlier.map((row, at) =>
      Object.fromEntries(Object.keys(row).map((name) => [name, Reflect.get(now[at] ?? {}, name)])),
    )
  t.strictSame(as(before, rows('activities')), before, 'keeps all its work')
  t.strictSame(as(cases, rows('cases')), cases)
  t.strictSame(
    rows('activities').map((row) => row['cluster_key']),
    [3, 2, 0, 2],
    'that of a case side by side',
  )
  t.match(rows('open_case_list'), [{ id: 2, status: 'open' }], 'what is open is listed')
  t.match(rows('open_work_list'), [{ id: 22, cluster_key: 2 }, { id: 23 }])
  const database = new Database(file)
  t.strictSame(database.pragma('integrity_check'), [{ integrity_check: 'ok' }])
  database.close()
  const fresh = join(folder, 'fresh.db')
  await (await sqliteStore(fresh)).close()
  t.strictSame(schemaOf(file), schemaOf(fresh), 'and is like a new file, with every guard')
})

await t.test('tables that are made at once are those that a file gets', async (t) => {
  const made = new Database(':memory:')
  const migrated = new Database(':memory:')
  await makeTables(made)
  await migrateSqlite(migrated)
  t.strictSame(schemaIn(made), schemaIn(migrated))
  t.not(schemaIn(made).length, 0)
  const aCase = `insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
    values (1, 1, 'reopened', 'low', '', 0, 0)`
  for (const database of [made, migrated]) {
    t.throws(() => database.exec(aCase), /CHECK constraint failed: status = 'closed'/, 'the same connection knows it')
    t.throws(() => database.exec("update sqlite_schema set sql = ''"), /may not be modified/)
    database.close()
  }
})
