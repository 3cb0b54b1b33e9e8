import t from 'tap'
import { readWorld } from '../../../src/adapters/world-format/read-world.js'
import { worldWriter } from '../../../src/adapters/world-format/write-world.js'
import type { WorldRecord } from '../../../src/domain/world.js'
import { bytesOf } from './bytes.js'

const RECORDS: readonly WorldRecord[] = [
  { kind: 'department', record: { id: '1', name: 'One "1"', requireSolution: false } },
  { kind: 'department', record: { id: '2', name: 'Zwei\n😀', requireSolution: true } },
  { kind: 'customer', record: { id: '3', name: 'Ms Day' } },
  { kind: 'journal', record: { id: '105' } },
]
const NDJSON = `{"department":{"id":"1","name":"One \\"1\\""}}
{"department":{"id":"2","name":"Zwei\\n😀","requireSolution":true}}
{"customer":{"id":"3","name":"Ms Day"}}
{"journal":{"id":"105"}}
`
const JSON_LISTS = `{
"departments": [
{"id":"1","name":"One \\"1\\""},
{"id":"2","name":"Zwei\\n😀","requireSolution":true}
],
"customers": [
{"id":"3","name":"Ms Day"}
],
"journal": [
{"id":"105"}
]
}
`

/** The members that say something. */
function said(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== false))
}

for (const [form, expected] of [
  ['ndjson', NDJSON],
  ['json', JSON_LISTS],
] as const) {
  for (const size of [1, 2, 3, 4]) {
    const writer = worldWriter(form)
    let text = ''
    for (let at = 0; at < RECORDS.length; at += size) text += writer.text(RECORDS.slice(at, at + size))
    t.equal(text + writer.end(), expected, `${form} in pages of ${size}`)
  }
  const items: unknown[] = []
  for await (const item of readWorld(bytesOf(expected))) items.push(item)
  t.match(
    items,
    RECORDS.map(({ kind, record }) => ({ kind, value: said(record) })),
    `${form} is read again`,
  )
}

t.equal(worldWriter('json').end(), '{}\n', 'an empty world')
t.equal(worldWriter('ndjson').end(), '', 'an empty world')
for await (const item of readWorld(bytesOf('{"journal": [{"id":"105"}]}'))) {
  t.match(item, { kind: 'journal', place: 'journal[0]' }, 'a journal alone is a list')
}
for await (const item of readWorld(bytesOf('{"journal":{"id":"105"}}'))) {
  t.match(item, { kind: 'journal', place: 'line 1: journal' }, 'or a line')
}
