import { join } from 'node:path'
import Database from 'better-sqlite3'
import t from 'tap'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import { editCase } from '../../../src/domain/edit-case.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { openCase, PEOPLE, seed } from '../../support/seed.js'
import { CLIENT, closing, NOW } from '../stores.js'

const MANY = 2_000
const FIRST = 1_001

await t.test('a case that is edited keeps the room for its close', async (t) => {
  const file = join(t.testdir(), 'cases.db')
  const store = await sqliteStore(file, Math.random)
  await seed(store, { ...PEOPLE, cases: [openCase(1), openCase(2)] })
  const edit = editCase({ atomically: store.atomically, clock: { now: () => NOW } })
  await edit(CLIENT, { id: '1', lastModified: Date.parse('2026-11-01T00:00:00.000Z'), members: { solution: 'Done' } })
  const database = new Database(file)
  const room = database.prepare('select length(room) from cases order by id').pluck()
  t.strictSame(room.all(), [16, 16])
  await closing(store)(CLIENT, ['1'])
  t.strictSame(room.all(), [null, 16], 'which the close uses')
  await store.close()
  database.close()
})

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
