import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import t from 'tap'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { seed } from '../../support/seed.js'
import { closing } from '../stores.js'

const MANY = 4_000
const FIRST = 1_001
const MEBIBYTE = 1_048_576

/** How often the log has started over: a number in its header. */
function beginnings(file: string): number {
  const log = openSync(`${file}-wal`, 'r')
  const header = Buffer.alloc(16)
  readSync(log, header, 0, 16, 0)
  closeSync(log)
  return header.readUInt32BE(12)
}

await t.test('a log that has grown long starts over while cases are closed', async (t) => {
  const file = join(t.testdir(), 'cases.db')
  const store = await sqliteStore(file)
  await seed(store, manyCases(MANY, 0, FIRST))
  const database = new Database(file)
  const before = beginnings(file)
  database.pragma('wal_autocheckpoint = 0')
  database.exec(`create table ballast (bytes blob);
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 70)
    insert into ballast select zeroblob(${String(MEBIBYTE)}) from n`)
  const long = statSync(`${file}-wal`).size
  t.ok(long > 64 * MEBIBYTE)

  let closed = 0
  while (beginnings(file) === before && closed < MANY) {
    await closing(store)({ actor: 'user', id: CLOSER }, [String(FIRST + closed)])
    closed += 1
  }
  t.ok(beginnings(file) > before, `the log starts over before ${String(closed)} cases are closed`)
  const grown = statSync(`${file}-wal`).size - long
  t.ok(grown < 40 * MEBIBYTE, `until then it grew by ${String(Math.round(grown / MEBIBYTE))} MiB`)
  t.equal(database.prepare("select count(*) from cases where status = 'closed'").pluck().get(), closed)
  await store.close()
  database.close()
})
