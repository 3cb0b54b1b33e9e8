import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import t from 'tap'
import { makeTables, migrateSqlite } from '../../../src/adapters/kysely/sqlite/migrate.js'
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

/** Lets processes open the same file at once; returns the message of each. */
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

/** The messages of as many processes as start at once; with fewer, a conflict is rare. */
const EVERYONE = Array.from({ length: 6 }, () => 'up')

await t.test('processes that start at once', async (t) => {
  const folder = t.testdir()
  const alone = join(folder, 'alone.db')
  await (await sqliteStore(alone, Math.random)).close()

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
  await (await sqliteStore(file, Math.random)).close()
  const database = new Database(file)
  database.exec("insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')")
  const before = schemaOf(file)
  const newer = { message: /could not be brought up to date/, cause: { message: 'it is newer than this program' } }
  await t.rejects(migrateSqlite(database), newer)
  t.equal(database.inTransaction, false)
  t.strictSame(schemaOf(file), before)
  database.close()
  await t.rejects(sqliteStore(file, Math.random), newer)
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
    database.close()
  }
})
