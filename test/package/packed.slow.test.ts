import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { publint } from 'publint'
import t from 'tap'
import { BARE_NODE } from '../support/bare-node.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { installInto, pack, ROOT, runFile } from './empty-project.js'

const folder = temporaryFolder()
t.teardown(() => folder.remove())
const packed = await pack(folder.path)
const project = join(folder.path, 'project')
await installInto(project, packed)

const node = (...args: string[]) => runFile('env', [...BARE_NODE, ...args], { cwd: project })

void t.test('holds the files that it needs and no others', async (t) => {
  for (const path of [
    'dist/src/index.d.ts',
    'dist/bundle/testing.js',
    'fixtures/worlds/demo.json',
    'fixtures/contract/close/effects.json',
    'LICENSE',
  ]) {
    t.ok(packed.content.includes(path), path)
  }
  t.strictSame(
    packed.content.filter((path) =>
      /^(src|test|bench|dist\/(test|bench))\/|^dist\/src\/.*\.js|\.db$|tsbuildinfo/.test(path),
    ),
    [],
  )
})

void t.test('passes the checks of publint', async (t) => {
  const { buffer } = new Uint8Array(readFileSync(packed.file))
  const { messages } = await publint({ pack: { tarball: buffer }, strict: true })
  t.strictSame(messages, [])
})

for (const script of ['use.mjs', 'use.cjs']) {
  void t.test(`works in an empty project: ${script}`, async (t) => {
    t.strictSame(await node(script), { stdout: '204 401\n', stderr: '' })
  })
}

void t.test('has its command', async (t) => {
  const { stdout } = await node(join('node_modules/casework/dist/bundle/main.js'), 'serve', '--help')
  t.match(stdout, /^Usage: casework serve/)
})

void t.test('verifies a server with the packed files', async (t) => {
  const command = join(project, 'node_modules/casework/dist/bundle/main.js')
  const demo = spawn('env', [...BARE_NODE, command, 'serve', '--demo'], {
    env: { PATH: process.env['PATH'], PORT: '0' },
  })
  t.teardown(async () => {
    if (demo.exitCode === null && demo.kill('SIGKILL')) await once(demo, 'exit')
  })
  const [line] = await once(createInterface(demo.stdout), 'line')
  const url = String(line).replace('Casework listens on ', '')
  const { stdout } = await node(
    command,
    'verify',
    '--url',
    url,
    '--demo',
    '--operation',
    'journal',
    '--except',
    '(xml)',
  )
  t.match(stdout, /^journal +[1-9]\d* +0 +\d+$/m)
})

void t.test('has types that allow right uses, and no others', async (t) => {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
  const said = await node(compiler, '-p', '.').catch((error: unknown) => error)
  t.match(said, { stdout: /^$/, stderr: /^$/ })
})
