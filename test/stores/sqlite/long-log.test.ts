import { once } from 'node:events'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { setImmediate as tick } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
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

/** Makes the log that many MiB longer. */
function lengthen(database: Database.Database, size: number): void {
  database.exec(`create table if not exists ballast (bytes blob);
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${String(size)})
    insert into ballast select zeroblob(${String(MEBIBYTE)}) from n`)
}

/** How many pages the log has, and how many of them are in the file: two numbers in its index. */
function pagesOf(file: string): { readonly all: number; readonly copied: number } {
  const index = readFileSync(`${file}-shm`)
  const at = (place: number) => (endianness() === 'LE' ? index.readUInt32LE(place) : index.readUInt32BE(place))
  return { all: at(16), copied: at(96) }
}

await t.test('a log that has grown long starts over while cases are closed', async (t) => {
  const file = join(t.testdir(), 'cases.db')
  const store = await sqliteStore(file, Math.random)
  await seed(store, manyCases(MANY, 0, FIRST))
  const database = new Database(file)
  const before = beginnings(file)
  database.pragma('wal_autocheckpoint = 0')
  lengthen(database, 70)
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

await t.test('no writer waits for all that was written during a long read', async (t) => {
  const file = join(t.testdir(), 'cases.db')
  await (await sqliteStore(file, Math.random)).close()
  const [database, reader] = [new Database(file), new Database(file)]
  database.pragma('wal_autocheckpoint = 0')
  lengthen(database, 1)
  const { all } = pagesOf(file)
  reader.exec('begin; select count(*) from ballast')
  lengthen(database, 70)

  const thread = new URL('../../../src/adapters/kysely/sqlite/checkpoint-thread.js', import.meta.url)
  const worker = new Worker(thread, { workerData: { file }, env: {}, execArgv: [] })
  const told = once(worker, 'message')
  while (pagesOf(file).copied < all) await tick()
  t.equal(pagesOf(file).copied, all, 'as much is copied as the reader does not need')
  reader.exec('commit')
  t.match(
    await told,
    [{ kind: 'tried', failure: null, isToStartOver: true }],
    'when the reader has gone, the log starts over',
  )
  t.equal(pagesOf(file).copied, pagesOf(file).all, 'as soon as the rest is copied, too')
  worker.postMessage('stop')
  await once(worker, 'exit')
  reader.close()
  database.close()
})
