import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { openOutput } from '../../../src/adapters/cli/output/open-output.js'
import { BARE_NODE } from '../../support/bare-node.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { worldStore } from '../../support/world-store.js'
import { MAIN, run } from './run.js'

const folder = temporaryFolder()
t.teardown(folder.remove)
const at = (name: string) => join(folder.path, name)
const read = (name: string) => readFileSync(at(name), 'utf8')

const old = await worldStore('SQLite', 'demo')
t.teardown(old.remove)
const env = { DATABASE_URL: old.url }
const { out: world } = await run(['export'], { env })
const DONE = { code: 0, out: /^Exported / }

void t.test('two commands with the same file do not write into each other’s', async (t) => {
  writeFileSync(at('twice.partial'), 'of somebody else')
  const [one, other] = await Promise.all([openOutput(at('twice')), openOutput(at('twice'))])
  await one.write('one, ')
  await other.write('other, ')
  await one.write('one')
  await one.keep()
  t.equal(read('twice'), 'one, one', 'whole, while the other goes on')
  await other.write('other')
  await other.keep()
  t.equal(read('twice'), 'other, other')
  const third = await openOutput(at('twice'))
  await third.write('third')
  await third.discard()
  t.equal(read('twice'), 'other, other', 'what was not kept has changed nothing')
  t.equal(read('twice.partial'), 'of somebody else')
  t.strictSame(readdirSync(folder.path).sort(), ['twice', 'twice.partial'])
})

void t.test('a symbolic link stays, and leads to the new file', async (t) => {
  mkdirSync(at('there'))
  writeFileSync(at('there/old'), 'old', { mode: 0o640 })
  for (const [link, to] of [
    ['to-old', 'there/old'],
    ['to-none', 'there/none'],
    ['to-link', 'to-none'],
  ] as const) {
    symlinkSync(to, at(link))
    t.match(await run(['export', at(link)], { env }), DONE)
    t.equal(readlinkSync(at(link)), to)
    t.equal(read(link), world)
  }
  t.strictSame(readdirSync(at('there')).sort(), ['none', 'old'])
  t.equal(execFileSync('stat', ['-c', '%a', at('there/old')]).toString(), '640\n', 'with the rights of the old file')
})

void t.test('a FIFO, a device and a descriptor are written through', async (t) => {
  execFileSync('mkfifo', [at('fifo')])
  const reader = spawn('cat', [at('fifo')])
  const [ran, piped] = await Promise.all([run(['export', at('fifo')], { env }), text(reader.stdout)])
  t.match(ran, DONE)
  t.equal(piped, world)
  t.equal(execFileSync('stat', ['-c', '%F', at('fifo')]).toString(), 'fifo\n')
  t.match(await run(['export', '/dev/null'], { env }), DONE)
  t.equal(execFileSync('stat', ['-c', '%F', '/dev/null']).toString(), 'character special file\n')
  t.equal((await run(['export', '/dev/stdout'], { env })).out, world, 'the standard output by its name')
  const node = ['env', ...BARE_NODE, MAIN].map((word) => `'${word}'`).join(' ')
  const command = `${node} export >(gzip > zipped) && echo before > appended && ${node} export /dev/fd/3 3>> appended`
  const shell = spawn('bash', ['-c', `${command}; wait`], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'], ...env },
  })
  t.strictSame(await once(shell, 'close'), [0, null])
  t.equal(execFileSync('gunzip', ['-c', at('zipped')]).toString(), world, 'the substitution of a process')
  t.equal(read('appended'), `before\n${world}`)
})

void t.test('what cannot be written is said alike by all commands', { skip: process.getuid?.() !== 0 }, async (t) => {
  const mine = temporaryFolder()
  t.teardown(mine.remove)
  execFileSync('cp', [old.url.replace('sqlite:', ''), join(mine.path, 'mine.db')])
  mkdirSync(join(mine.path, 'closed'))
  const NOBODY = 65_534
  execFileSync('chown', ['-R', String(NOBODY), mine.path])
  chmodSync(join(mine.path, 'closed'), 0o555)
  const file = join(mine.path, 'closed/copy')
  const own = { env: { DATABASE_URL: `sqlite:${join(mine.path, 'mine.db')}` }, uid: NOBODY }
  const said = { code: 1, out: '', err: `casework: The rights to ${file} are missing.\n` }
  t.strictSame(await run(['export', file], own), said)
  t.strictSame(await run(['backup', file], own), said)
  writeFileSync(join(mine.path, 'kept'), 'kept', { mode: 0o444 })
  t.match(await run(['export', join(mine.path, 'kept')], own), { code: 1, err: /The rights to .+kept are missing/ })
  t.equal(readFileSync(join(mine.path, 'kept'), 'utf8'), 'kept', 'a file that may only be read is not replaced')
})

void t.test('an export that is interrupted leaves nothing', async (t) => {
  const child = spawn('env', [...BARE_NODE, '--input-type=module', '-e', INTERRUPTED, at('cut')], {
    env: { PATH: process.env['PATH'] },
  })
  t.match(await ready(child), 'opened')
  t.equal(readdirSync(folder.path).filter((name) => name.startsWith('cut')).length, 1)
  child.kill('SIGINT')
  t.strictSame(await once(child, 'exit'), [null, 'SIGINT'])
  t.strictSame(
    readdirSync(folder.path).filter((name) => name.startsWith('cut')),
    [],
  )
})

const OUTPUT = join(import.meta.dirname, '../../../src/adapters/cli/output/open-output.js')
const INTERRUPTED = `
  const { openOutput } = await import(${JSON.stringify(OUTPUT)})
  const output = await openOutput(process.argv[1])
  await output.write('half')
  console.log('opened')
  setInterval(() => undefined, 1_000)
`

async function ready(child: ChildProcess): Promise<string> {
  const [data] = (await once(child.stdout!, 'data')) as [Buffer]
  return data.toString()
}
