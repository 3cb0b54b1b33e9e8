import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text as readText } from 'node:stream/consumers'
import t from 'tap'
import { BARE_NODE } from '../../support/bare-node.js'
import { heldEmail, openCase, PEOPLE } from '../../support/seed.js'
import { readStored } from '../../support/stored.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { MAIN, run } from './run.js'

const folder = temporaryFolder()
t.teardown(() => folder.remove())

const WORLD = { ...PEOPLE, cases: [openCase(1)], activities: [heldEmail(1, 1), heldEmail(2, 1)] }
const DONE = 'Imported 2 departments, 2 roles, 2 queues, 3 users, 3 clients, 1 case, 2 activities.\n'
const CHECKSUM = /^SHA-256 [0-9a-f]{64}\n$/
const LINES = [
  ...[...WORLD.activities, ''].map((activity) => (activity === '' ? '' : JSON.stringify({ activity }))),
  ...WORLD.cases.map((value) => JSON.stringify({ case: value })),
  ...(['department', 'role', 'queue', 'user', 'client'] as const).flatMap((kind) =>
    (PEOPLE[`${kind}s`] ?? []).map((value) => JSON.stringify({ [kind]: value })),
  ),
].join('\n')

function place(name: string): { env: Record<string, string>; database: string; world: string } {
  const path = join(folder.path, name)
  mkdirSync(path)
  const database = join(path, 'casework.db')
  return { env: { DATABASE_URL: `sqlite:${database}` }, database, world: join(path, 'world') }
}

for (const [form, text] of [
  ['JSON', JSON.stringify(WORLD, null, 2)],
  ['NDJSON', LINES],
] as const) {
  void t.test(`${form}, from a file and from standard input`, async (t) => {
    const file = place(`${form} file`)
    writeFileSync(file.world, text)
    t.matchOnlyStrict(await run(['import', file.world], file), { code: 0, out: DONE, err: CHECKSUM })
    const input = place(`${form} input`)
    t.matchOnlyStrict(await run(['import', '-'], { ...input, input: text }), { code: 0, out: DONE, err: CHECKSUM })
    t.strictSame(readStored(input.database), readStored(file.database))
  })
}

void t.test('a world with problems', async (t) => {
  const { env, database, world } = place('problems')
  const cases = Array.from({ length: 101 }, (_, index) => openCase(index + 1, { severity: 'dire' }))
  writeFileSync(world, JSON.stringify({ ...PEOPLE, cases }))
  const { code, out, err } = await run(['import', world], { env })
  t.match({ code, out }, { code: 1, out: '' })
  const lines = err.trimEnd().split('\n')
  t.equal(lines[0], 'casework: cases[0].severity must be one of urgent, high, medium, low.')
  t.strictSame(lines.slice(100), ['casework: … and 1 more problems.', 'casework: Nothing was imported.'])
  t.strictSame(readdirSync(dirname(database)), ['world'], 'a database that was made for it is gone')
  t.match(await run(['migrate'], { env }), { code: 0 })
  t.match(await run(['import', world], { env }), { code: 1 })
  t.strictSame(readStored(database).cases, [], 'one that was there stays, and is empty')
})

void t.test('a world that is empty, broken or not there', async (t) => {
  const { env, world } = place('odd')
  const empty = { code: 0, out: 'The world is empty: nothing was imported.\n', err: '' }
  t.strictSame(await run(['import', '-'], { env, input: '{}' }), empty)
  const broken = 'casework: line 2 is not well-formed JSON.\ncasework: Nothing was imported.\n'
  t.strictSame(await run(['import', '-'], { env, input: '{"cases":[\n{]}' }), { code: 1, out: '', err: broken })
  t.match(await run(['import', world], { env }), {
    code: 1,
    out: '',
    err: /^casework: There is no .+\.\n$/,
  })
  t.match(await run(['import', folder.path], { env }), {
    code: 1,
    out: '',
    err: /^casework: .+ is a folder\.\n$/,
  })
})

void t.test('a member that is given twice', async (t) => {
  const { env } = place('twice')
  const twice = '{"department":{"id":1,"name":"Service","name":"Sales"}}\n'
  t.strictSame(await run(['import', '-'], { env, input: twice }), {
    code: 1,
    out: '',
    err: 'casework: line 1: department.name is given twice.\ncasework: Nothing was imported.\n',
  })
})

void t.test('an import that is interrupted takes nothing', async (t) => {
  const { env, database } = place('interrupted')
  const child = spawn('env', [...BARE_NODE, MAIN, 'import', '-'], { env: { PATH: process.env['PATH'], ...env } })
  const said = Promise.all([readText(child.stdout), readText(child.stderr)])
  child.stdin.on('error', () => undefined).write(LINES)
  // The database is there when the import has begun to read.
  while (!readdirSync(dirname(database)).some((name) => name.endsWith('-wal'))) await new Promise(setImmediate)
  child.kill('SIGINT')
  t.strictSame(await once(child, 'exit'), [130, null])
  t.strictSame(await said, ['', 'casework: Interrupted: nothing was imported.\n'])
  t.strictSame(readdirSync(dirname(database)), [])
})
