import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { Compile } from 'typebox/schema'
import { RECORD_SHAPES } from '../../../src/adapters/world-format/record-shapes.js'
import { worldSchema } from '../../../src/adapters/world-format/world-schema.js'
import { WORLD_LISTS } from '../../../src/domain/world.js'
import { readFixture } from '../../support/fixtures.js'
import { AT, WHOLE_RECORDS } from '../../support/whole-records.js'

const world = Compile(worldSchema('json'))
const line = Compile(worldSchema('ndjson'))

for (const name of ['demo', 'reading', 'situations'])
  t.ok(world.Check(readFixture(`worlds/${name}.json`)), `the world ${name}`)
for (const wrong of [[], 7, null, { kases: [] }, { cases: {} }, { cases: [{}] }]) t.notOk(world.Check(wrong))
for (const wrong of [[], {}, { kase: {} }, { customer: { id: 1, name: 'a' }, queue: {} }]) t.notOk(line.Check(wrong))

const VALUES: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    false,
    0,
    1,
    7,
    8,
    1.5,
    -1,
    1e15,
    999_999_999_999_999,
    '',
    ' ',
    'x',
    '7',
    '07',
    '1'.repeat(16),
  ],
  ...[
    'a\0b',
    'Case:Close',
    'Case:',
    'email',
    'E mail',
    'open',
    'closed',
    'new',
    'inbound',
    'low',
    AT,
    '2026-11-01',
    '2026-11-01T08:00:00Z',
  ],
  ...[
    [],
    ['1'],
    [1],
    [null],
    [''],
    ['Case:Close'],
    {},
    { client: '1' },
    { client: 0 },
    { users: [] },
    { after: 'x' },
    { after: 7 },
    { x: 1 },
  ],
]

for (const kind of Object.values(WORLD_LISTS)) {
  void t.test(`the schema of a ${kind} says what the reader checks`, (t) => {
    for (const member of [...Object.keys(WHOLE_RECORDS[kind]), 'unknown']) {
      for (const value of VALUES) {
        const record: unknown = JSON.parse(JSON.stringify({ ...WHOLE_RECORDS[kind], [member]: value }))
        const problems: string[] = []
        RECORD_SHAPES[kind](record, (text, at = '') => problems.push(at + text))
        t.equal(
          line.Check({ [kind]: record }),
          problems.length === 0,
          `${member}: ${JSON.stringify(value)} ${problems.join()}`,
        )
      }
    }
    t.end()
  })
}

void t.test('docs/world-format.md names every list, record and member', (t) => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/world-format.md'), 'utf8')
  for (const [list, kind] of Object.entries(WORLD_LISTS)) {
    const [, section = ''] = page.split(`\n## ${list}\n`)
    const rows = [
      ...section
        .split('\n\n')
        .find((part) => part.includes('| member'))!
        .matchAll(/^\| `(\w+)`( \(optional\))? \|/gm),
    ]
    const told = Object.fromEntries(rows.map(([, name = '', optional]) => [name, optional !== undefined]))
    const { anyOf, ...schema } = RECORD_SHAPES[kind].schema as { anyOf?: readonly object[] }
    const { properties, required } = (anyOf?.[0] ?? schema) as { properties: object; required: readonly string[] }
    const members = Object.keys(properties).map((name) => [name, !required.includes(name)])
    t.strictSame(told, Object.fromEntries(members), list)
  }
  t.end()
})
