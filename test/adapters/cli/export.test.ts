import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { send } from '../../../src/adapters/contract/send.js'
import { BARE_NODE } from '../../support/bare-node.js'
import { type ChildService, startChildService } from '../../support/child-service.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { signToken } from '../../support/tokens.js'
import { worldStore } from '../../support/world-store.js'
import { MAIN, run } from './run.js'

const authorization = `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}`
const folder = temporaryFolder()
t.teardown(folder.remove)

/** Runs the service on a database while `work` uses it. */
async function served(url: string, work: (service: ChildService) => Promise<void>): Promise<void> {
  const service = await startChildService(url.replace(/^sqlite:/, ''))
  await work(service)
  service.process.kill('SIGTERM')
  await service.exited
}

async function close(service: ChildService, id: number): Promise<number> {
  const sent = { method: 'PATCH', path: `/case/${String(id)}/close`, headers: { authorization } }
  return (await send(service.url, sent)).status
}

async function journalOf(service: ChildService): Promise<{ id: string; case: { id: string } }[]> {
  const answer = await send(service.url, { method: 'GET', path: '/journal', headers: { authorization } })
  return (JSON.parse(answer.text) as { entry: { id: string; case: { id: string } }[] }).entry
}

async function exported(url: string, ...args: string[]): Promise<{ out: string; err: string }> {
  const { code, out, err } = await run(['export', ...args], { env: { DATABASE_URL: url } })
  t.equal(code, 0, err)
  return { out, err }
}

/** An empty place for a store of a kind. */
async function emptyStore(t: Test, kind: 'SQLite' | 'PostgreSQL'): Promise<string> {
  if (kind === 'SQLite') return `sqlite:${join(t.testdir(), 'moved.db')}`
  const { url, drop } = await makeDatabase()
  t.teardown(drop)
  return url
}

for (const [from, to] of [
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
] as const) {
  void t.test(`a service moves from ${from} to ${to} with its journal`, async (t) => {
    const old = await worldStore(from, manyCases(5))
    t.teardown(old.remove)
    await served(old.url, async (service) => {
      t.strictSame([await close(service, 1001), await close(service, 1003)], [204, 204])
    })
    const { out, err } = await exported(old.url)
    t.equal(err, `SHA-256 ${createHash('sha256').update(out).digest('hex')}\n`, 'the checksum of the output')
    const url = await emptyStore(t, to)
    const counts = '1 department, 1 role, 1 queue, 1 user, 5 cases, 10 activities, 6 journal entries'
    const imported = await run(['import', '-'], { env: { DATABASE_URL: url }, input: out })
    t.strictSame(imported, { code: 0, out: `Imported ${counts}.\n`, err }, 'the import prints the same checksum')
    t.strictSame(await exported(url), { out, err }, 'the same to the letter')
    await served(url, async (service) => {
      t.equal(await close(service, 1001), 400, 'the exported close is there')
      const before = await journalOf(service)
      t.equal(await close(service, 1002), 204)
      const after = await journalOf(service)
      t.strictSame(after.slice(0, 6), before, 'the numbers are kept')
      t.ok(Number(after[6]?.id) > Number(before[5]?.id), 'and go on')
      t.equal(after.length, 9)
    })
    const second = await run(['import', '-'], { env: { DATABASE_URL: url }, input: out })
    t.equal(second.code, 1, 'a second time it is refused')
    t.match(second.err, /journal begins a journal, but there is one in the store already\.\n/)
  })
}

void t.test('files of both forms, with and without the journal', async (t) => {
  const old = await worldStore('SQLite', manyCases(3))
  t.teardown(old.remove)
  await served(old.url, async (service) => {
    t.equal(await close(service, 1002), 204)
  })
  const at = (name: string) => join(folder.path, name)
  const counts = '1 department, 1 role, 1 queue, 1 user, 3 cases, 6 activities'
  writeFileSync(at('world.ndjson'), 'an older one')
  const checksums: string[] = []
  for (const [args, entries, firstLine] of [
    [['world.ndjson'], ', 3 journal entries', '{"department":{"id":"1","name":"Service"}}'],
    [['world.json'], ', 3 journal entries', '{'],
    [['--format', 'json', 'world.txt'], ', 3 journal entries', '{'],
    [['--no-journal', 'bare.json'], '', '{'],
    [['--no-journal', 'bare.txt'], '', '{"department":{"id":"1","name":"Service"}}'],
  ] as const) {
    const file = at(args.at(-1)!)
    const { out, err } = await exported(old.url, ...args.slice(0, -1), file)
    t.equal(out, `Exported ${counts}${entries}.\n`, args.join(' '))
    t.equal(readFileSync(file, 'utf8').split('\n')[0], firstLine)
    checksums.push(err)
    const copy = `sqlite:${at(`${args.at(-1)!}.db`)}`
    const imported = await run(['import', file], { env: { DATABASE_URL: copy } })
    t.strictSame(imported, { code: 0, out: `Imported ${counts}${entries}.\n`, err })
  }
  const [whole, , , bare] = checksums
  t.strictSame(checksums, [whole, whole, whole, bare, bare], 'the form makes no difference, the journal does')
  t.not(whole, bare)
  t.strictSame(
    readdirSync(folder.path).filter((name) => name.endsWith('.partial')),
    [],
  )
})

void t.test('exports that are refused', async (t) => {
  const database = join(folder.path, 'nothing.db')
  const nowhere = await run(['export'], { env: { DATABASE_URL: `sqlite:${database}` } })
  t.strictSame(nowhere, {
    code: 1,
    out: '',
    err: `casework: There is no database ${database}: say where it is with DATABASE_URL.\n`,
  })
  t.notOk(existsSync(database), 'and none is made')
  const old = await worldStore('SQLite', 'demo')
  t.teardown(old.remove)
  const { code, err } = await run(['export', join(folder.path, 'no/such/folder')], { env: { DATABASE_URL: old.url } })
  t.match({ code, err }, { code: 1, err: /^casework: There is no folder .+\.\n$/ })
})

void t.test('a reader that has enough', async (t) => {
  const old = await worldStore('SQLite', manyCases(5_000))
  t.teardown(old.remove)
  const env = { PATH: process.env['PATH'], DATABASE_URL: old.url }
  const child = spawn('env', [...BARE_NODE, MAIN, 'export'], { env })
  let err = ''
  child.stderr.on('data', (data) => (err += String(data)))
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code] = (await once(child, 'close')) as [number]
  t.strictSame({ code, err }, { code: 141, err: '' }, 'ends it without a word, as SIGPIPE would')
})
