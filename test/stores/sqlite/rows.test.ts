import Database from 'better-sqlite3'
import t from 'tap'
import { sqliteConnection } from '../../../src/adapters/kysely/sqlite/connection.js'

const TEXTS = [
  '',
  ' ',
  'a\0b',
  '"',
  '\\',
  "'",
  '\n\r\t\u001f',
  '\u2028\u2029',
  'é ü ß',
  '中文',
  '👍🏽',
  '{"a": [1]}',
  '\ufeff',
  'null',
  '1',
]
const NUMBERS = [0, 1, -1, 1e15, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, null]

await t.test('rows that come out are those that went in', async (t) => {
  const database = new Database(':memory:')
  database.exec('create table things (id integer primary key, name text, number integer, "order" integer) strict')
  const insert = database.prepare('insert into things (name, number, "order") values (?, ?, ?)')
  for (const name of [...TEXTS, null]) for (const number of NUMBERS) insert.run(name, number, -1)
  const connection = sqliteConnection(database)
  const all = (sql: string, ...values: number[]) => connection.all({ sql, values: () => values }, {})

  const inAnyOrder = 'select * from things order by name desc, number, id desc'
  const expected = database.prepare(inAnyOrder).all()
  t.equal(expected.length, (TEXTS.length + 1) * NUMBERS.length)
  t.strictSame(await all(inAnyOrder), expected, 'in their order')
  const page = 'select number, name as "a name" from things order by id limit ? offset ?'
  t.strictSame(await all(page, 10, 5), database.prepare(page).all(10, 5), 'a page of them')
  t.strictSame(await all('select max(id) from things'), [{ 'max(id)': expected.length }])
  t.strictSame(await all('select * from things where id < 0'), [], 'none')
  database.close()
})
