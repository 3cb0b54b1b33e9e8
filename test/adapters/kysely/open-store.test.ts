import t from 'tap'
import { sqliteFile } from '../../../src/adapters/kysely/open-store.js'

const FILES = { 'sqlite:cases.db': 'cases.db', 'sqlite:/var/a b.db': '/var/a b.db', 'sqlite::memory:': ':memory:' }
const REFUSED = [
  'sqlite://cases.db',
  'sqlite:///cases.db',
  'sqlite:q.db?mode=ro',
  'sqlite:file:q.db',
  'sqlite:',
  'q.db',
]

await t.test('the file that an address names', async (t) => {
  for (const [address, file] of Object.entries(FILES)) t.equal(sqliteFile(address), file)
  for (const address of REFUSED)
    t.throws(() => sqliteFile(address), /^Not the address of a database: .*Write sqlite:FILE/s)
})
