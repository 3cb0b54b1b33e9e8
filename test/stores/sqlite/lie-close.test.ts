import t from 'tap'
import { lieClose } from '../../../src/adapters/kysely/sqlite/lie-close.js'

await t.test('neighbours lie close together, and what is far apart does not', (t) => {
  t.ok(lieClose(Array.from({ length: 50 }, (_, at) => at)))
  t.notOk(lieClose(Array.from({ length: 50 }, (_, at) => 1_000 * at)))
  t.notOk(lieClose([]))
  t.end()
})
