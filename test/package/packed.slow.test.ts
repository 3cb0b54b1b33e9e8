import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { publint } from 'publint'
import t, { type Test } from 'tap'
import { BARE_NODE } from '../support/bare-node.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { installInto, pack, ROOT, runFile } from './empty-project.js'

const folder = temporaryFolder()
t.teardown(() => folder.remove())
const packed = await pack(folder.path)
const project = join(folder.path, 'project')
await installInto(project, packed)

const command = join(project, 'node_modules/casework/dist/bundle/main.js')
const node = (...args: string[]) => runFile('env', [...BARE_NODE, ...args], { cwd: project })

/** Starts the demo of what was packed; returns where it answers. */
async function demo(t: Test): Promise<string> {
  const env = { PATH: process.env['PATH'], PORT: '0' }
  const child = spawn('env', [...BARE_NODE, command, 'serve', '--demo'], { env })
  t.teardown(async () => {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit')
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  return String(line).replace('Casework listens on ', '')
}

void t.test('holds what it needs and nothing else', async (t) => {
  for (const path of [
    'dist/types/index.d.ts',
    'dist/types/testing.d.cts',
    'dist/bundle/testing.js',
    'dist/bundle/testing.cjs',
    'dist/bundle/swagger-ui/swagger-ui.css',
    'fixtures/worlds/demo.json',
    'fixtures/contract/close/effects.json',
    'LICENSE',
  ]) {
    t.ok(packed.content.includes(path), path)
  }
  t.strictSame(
    packed.content.filter((path) => /^(src|test|bench|scripts|dist\/(src|test|bench))\/|\.db$|tsbuildinfo/.test(path)),
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

void t.test('is one copy in a process, whichever way it is asked for', async (t) => {
  const script = `import('casework').then(({ openStore }) => console.log(openStore === require('casework').openStore))`
  t.strictSame(await node('-e', script), { stdout: 'true\n', stderr: '' })
})

void t.test('has its command', async (t) => {
  const { stdout } = await node(command, 'serve', '--help')
  t.match(stdout, /^Usage: casework serve/)
})

void t.test('verifies a server with what was packed', async (t) => {
  const url = await demo(t)
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

void t.test('serves the page of operations from what was packed', async (t) => {
  const url = await demo(t)
  for (const path of ['docs', 'docs/swagger-ui-bundle.js', 'docs/swagger-ui.css']) {
    t.equal((await fetch(`${url}/${path}`)).status, 200, path)
  }
})

for (const [module, moduleResolution] of [
  ['nodenext', 'nodenext'],
  ['node16', 'node16'],
  ['preserve', 'bundler'],
] as const) {
  void t.test(`has types that let through what is right, and nothing else: ${moduleResolution}`, async (t) => {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
    const options = ['--module', module, '--moduleResolution', moduleResolution]
    const said = await node(compiler, '-p', '.', ...options).catch((error: unknown) => error)
    t.match(said, { stdout: /^$/, stderr: /^$/ })
  })
}

void t.test('names no package in its types but the framework of a host', async (t) => {
  const named = packed.content
    .filter((path) => path.startsWith('dist/types/'))
    .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(/(?:from|import\(|types=)\s*['"]([^'"]+)/g)])
    .map(([, name]) => name)
  t.strictSame(new Set(named), new Set(['fastify']))
})
