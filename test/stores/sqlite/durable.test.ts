import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import t from 'tap'
import { MEMORY, openSqlite } from '../../../src/adapters/kysely/sqlite/open.js'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import { newFile } from './new-file.js'

const FULL = 2
const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'] as const

function settingsOf(database: Database.Database): unknown[] {
  return pragmas.map((pragma) => database.pragma(pragma, { simple: true }))
}

await t.test('how a file is opened', async (t) => {
  const file = await newFile(t)

  for (const time of ['the first', 'the second', 'the third']) {
    const database = openSqlite(file)
    t.strictSame(settingsOf(database), ['wal', FULL, 1, 0], `${time} time the file is opened`)
    database.close()
  }

  const writer = openSqlite(file)
  const reader = openSqlite(file, { readonly: true })
  t.strictSame(settingsOf(reader), ['wal', FULL, 1, 0], 'to read')
  t.throws(() => reader.exec("insert into departments (id, name) values (2, '')"), /readonly/)
  const log = `${file}-wal`
  const logged = existsSync(log) ? statSync(log).size : 0
  writer.exec("insert into departments (id, name) values (2, '')")
  t.ok(statSync(log).size > logged, 'the commit is in the log')
  t.equal(reader.prepare('select count(*) from departments').pluck().get(), 2)
  reader.close()
  writer.close()

  const memory = openSqlite(MEMORY)
  t.strictSame(settingsOf(memory).slice(1), [FULL, 1, 0], 'in memory')
  memory.close()
})

await t.test('a file that is no database', async (t) => {
  const folder = t.testdir({ 'text.db': 'this is no database, only some text that is long enough to be read as one' })
  const unlike = { message: /text\.db cannot be opened$/, cause: { code: 'SQLITE_NOTADB' } }
  t.throws(() => openSqlite(join(folder, 'text.db')), unlike)
  await t.rejects(sqliteStore(join(folder, 'text.db'), Math.random), unlike)
  t.throws(() => openSqlite(join(folder, 'nowhere', 'cases.db')))
  await t.rejects(sqliteStore(join(folder, 'nowhere', 'cases.db'), Math.random))
})
