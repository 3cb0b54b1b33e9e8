import Database from 'better-sqlite3'
import t from 'tap'
import { beginImmediate } from '../../../src/adapters/kysely/sqlite/begin.js'
import { sqliteConnection } from '../../../src/adapters/kysely/sqlite/connection.js'
import { openSqlite } from '../../../src/adapters/kysely/sqlite/open.js'
import { transactions } from '../../../src/adapters/kysely/sqlite/transactions.js'
import { newFile } from './new-file.js'

await t.test('a file that may not grow keeps nothing half, and heals', async (t) => {
  const file = await newFile(t)
  const database = openSqlite(file)
  const pages = Number(database.pragma('page_count', { simple: true }))
  database.pragma(`max_page_count = ${String(pages)}`)
  const connection = sqliteConnection(database)
  const { run } = transactions({ connection, unit: database, begin: () => beginImmediate(connection) })
  const grow = () =>
    run(async (unit) => {
      unit.exec("update cases set status = 'closed' where id = 1")
      unit.prepare('insert into departments (id, name) values (null, hex(randomblob(10000)))').run()
    })
  const outcomes = await Promise.allSettled([grow(), grow()])
  t.match(outcomes, [{ status: 'rejected', reason: { code: 'SQLITE_FULL' } }, { status: 'rejected' }])
  const beside = new Database(file, { readonly: true })
  const status = () => beside.prepare('select status from cases where id = 1').pluck().get()
  t.equal(status(), 'open', 'nothing half')
  database.pragma('max_page_count = 100000')
  await grow()
  t.equal(status(), 'closed', 'once there is room again')
  beside.close()
  database.close()
})
