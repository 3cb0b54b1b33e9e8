import { join } from 'node:path'
import Database from 'better-sqlite3'
import t from 'tap'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { seed } from '../../support/seed.js'
import { closing } from '../stores.js'

const MANY = 2_000
const FIRST = 1_001

await t.test('a case that is closed stays where it is', async (t) => {
  const file = join(t.testdir(), 'cases.db')
  const store = await sqliteStore(file, Math.random)
  await seed(store, manyCases(MANY, 0, FIRST))
  const database = new Database(file)
  const pages = database.prepare("select count(*) from dbstat where name = 'cases'").pluck()
  const before = pages.get()
  const every = (nth: number) => Array.from({ length: MANY / nth }, (_, at) => String(FIRST + at * nth))
  await closing(store)({ actor: 'user', id: CLOSER }, every(3))
  t.equal(pages.get(), before, 'a third of the cases, and no page had to be split')
  t.equal(database.prepare("select count(*) from cases where status = 'closed'").pluck().get(), every(3).length)
  await store.close()
  database.close()
})
