import Database from 'better-sqlite3'
import t from 'tap'
import { beginImmediate } from '../../../src/adapters/kysely/sqlite/begin.js'
import { sqliteConnection } from '../../../src/adapters/kysely/sqlite/connection.js'
import { openSqlite } from '../../../src/adapters/kysely/sqlite/open.js'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import type { DecideClose } from '../../../src/domain/ports.js'
import { problemFrom } from '../../support/refusals.js'
import { newFile } from './new-file.js'

const file = await newFile(t)
const other = new Database(file)

await t.test("another process's lock is waited for outside of SQLite", async (t) => {
  const connection = sqliteConnection(openSqlite(file))
  other.exec('begin immediate')
  // The first attempt fails within this call; the event loop releases the lock, and a wait inside SQLite would stop it.
  const begun = beginImmediate(connection)
  t.equal(connection.inTransaction, false)
  setImmediate(() => other.exec('commit'))
  await begun
  t.equal(connection.inTransaction, true)
  connection.command('rollback')
})

await t.test('a failure that is no lock is not waited for', async (t) => {
  const database = openSqlite(file)
  const connection = sqliteConnection(database)
  database.close()
  await t.rejects(beginImmediate(connection), { message: /not open/ })
})

await t.test('a lock that stays', async (t) => {
  const store = await sqliteStore(file, Math.random)
  const facts = [{ id: '1', department: '1', status: 'open', requiredSolution: null }]
  other.exec('begin immediate')
  const waiting = [1, 2, 3].map(() => problemFrom(store.atomically(({ cases }) => cases.lock(['1']))))
  t.strictSame(await store.consistently(({ cases }) => cases.facts(['1'])), facts, 'reading goes on meanwhile')
  await store.ping()
  const busy = { code: '503-900', details: {} }
  t.strictSame(await Promise.all(waiting), [busy, busy, busy], 'every waiting unit is refused')
  other.exec('commit')
  t.strictSame(await store.atomically(({ cases }) => cases.lock(['1'])), facts, 'the next unit goes on as ever')
  await store.close()
})

await t.test('a lock that another process takes when a batch has failed', async (t) => {
  const store = await sqliteStore(file, () => 0.5)
  const close = (id: string, decide: DecideClose) =>
    store.closing({ caller: { actor: 'client', id: '7' }, ids: [id], clock: { now: () => 1 } }, decide)
  const failed = close('1', () => {
    throw new Error('a defect')
  }).catch(() => other.exec('begin immediate'))
  const others = ['2', '3', '4'].map((id) => problemFrom(close(id, () => 'close')))
  await failed
  const [problem] = await Promise.race(others.map(async (told) => [await told]))
  t.match(problem, { code: '503-900' })
  const soon = new Promise((resolve) => setImmediate(() => resolve('later')))
  t.match(await Promise.race([Promise.all(others), soon]), [problem, problem, problem], 'one wait is for all of them')
  other.exec('commit')
  await store.close()
})

other.close()
