import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { Compile } from 'typebox/schema'
import { RECORD_SHAPES } from '../../../src/adapters/world-format/record-shapes.js'
import { worldSchema } from '../../../src/adapters/world-format/world-schema.js'
import { WORLD_LISTS, type WorldKind } from '../../../src/domain/world.js'
import { readFixture } from '../../support/fixtures.js'

const world = Compile(worldSchema('json'))
const line = Compile(worldSchema('ndjson'))

for (const name of ['demo', 'reading', 'situations'])
  t.ok(world.Check(readFixture(`worlds/${name}.json`)), `the world ${name}`)
for (const wrong of [[], 7, null, { kases: [] }, { cases: {} }, { cases: [{}] }]) t.notOk(world.Check(wrong))
for (const wrong of [[], {}, { kase: {} }, { customer: { id: 1, name: 'a' }, queue: {} }]) t.notOk(line.Check(wrong))

const AT = '2026-11-01T08:00:00.000Z'
/** A record of each kind with all that it may have. */
const WHOLE: Readonly<Record<WorldKind, object>> = {
  department: { id: '1', name: 'Service' },
  role: { id: '1', name: 'Agent', actions: ['Case:Close'] },
  queue: { id: '1', name: 'Post', department: '1' },
  user: {
    ...{ id: '7', userName: 'ann', firstName: 'Ann', lastName: '', homeDepartment: null, foreignDepartments: ['2'] },
    ...{ roles: ['1'], pull: { users: [], queues: ['1'] } },
  },
  client: { id: '1', name: 'Sync', type: 'API', departments: ['1'] },
  customer: { id: '1', name: 'Ms Day' },
  case: {
    ...{ id: '1', department: '1', status: 'open', severity: 'low', subject: '', created: AT, lastModified: AT },
    ...{ description: 'a', solution: 'b', owner: '7', customer: '1', originatingChannel: 'email', dueDate: AT },
    ...{ createdBy: '7', lastModifiedBy: { client: '1' }, lastClosed: AT },
  },
  activity: {
    ...{ id: '1', department: '1', type: 'email', mode: 'inbound', subject: 'Hello', created: AT, lastModified: AT },
    ...{ status: 'assigned', substatus: 'new', assignedTo: '7', case: '1', subtype: 'general', queue: '1' },
    ...{ locked: true, pinned: false, awaitingSupervision: false, priority: 3, lastModifiedBy: '7', dueDate: AT },
  },
  note: { id: '1', case: '5', content: 'Hello', created: AT, createdBy: '7' },
  journal: {
    ...{ id: '1', at: AT, by: '7', kind: 'case_closed', department: '1', case: '5', activity: '2' },
    ...{ status: { before: 'open', after: 'closed' }, assignedTo: { after: '7' }, queue: {} },
  },
}
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
    for (const member of [...Object.keys(WHOLE[kind]), 'unknown']) {
      for (const value of VALUES) {
        const record: unknown = JSON.parse(JSON.stringify({ ...WHOLE[kind], [member]: value }))
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
