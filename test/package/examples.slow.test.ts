import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import t, { type Test } from 'tap'
import { startCasework } from '../../src/testing.js'
import { BARE_NODE } from '../support/bare-node.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { installInto, pack, ROOT, runFile } from './empty-project.js'

const folder = temporaryFolder()
t.teardown(() => folder.remove())
const project = join(folder.path, 'project')
await installInto(project, await pack(folder.path))
cpSync(join(ROOT, 'examples'), join(project, 'examples'), { recursive: true })

/** Runs a script of an example, with its output by lines. */
function start(t: Test, example: string, script: string, env: Record<string, string>): [ChildProcess, Interface] {
  const options = { cwd: join(project, 'examples', example), env: { PATH: process.env['PATH'], ...env } }
  const child = spawn('env', [...BARE_NODE, script], { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  t.teardown(async () => {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit')
  })
  return [child, createInterface(child.stdout)]
}

async function lineOf(lines: Interface): Promise<string> {
  return String((await once(lines, 'line'))[0])
}

void t.test('a test that uses the helper', async (t) => {
  const cwd = join(project, 'examples/test-with-casework')
  const { stdout } = await runFile('env', [...BARE_NODE, '--test', '--test-reporter=tap'], { cwd })
  t.match(stdout, /^# pass 4$/m)
  t.match(stdout, /^# fail 0$/m)
})

void t.test('a host with sessions of its own', async (t) => {
  const DATABASE_URL = `sqlite:${join(folder.path, 'desk.db')}`
  const command = join(project, 'node_modules/casework/dist/bundle/main.js')
  const world = join(project, 'node_modules/casework/fixtures/worlds/demo.json')
  await runFile('env', [...BARE_NODE, command, 'import', world], { env: { PATH: process.env['PATH'], DATABASE_URL } })
  const [child, lines] = start(t, 'embedded-host', 'desk.mjs', { DATABASE_URL, PORT: '0' })
  const url = await lineOf(lines)
  const statusOf = async (method: string, cookie: string) =>
    (await fetch(`${url}/cases/case/1001${method === 'PATCH' ? '/close' : ''}`, { method, headers: { cookie } })).status

  t.equal(await statusOf('PATCH', 'session=of-nobody'), 401)
  t.equal(await statusOf('GET', 'lang=en; session=session-of-the-wall'), 200)
  t.equal(await statusOf('PATCH', 'session=session-of-the-wall'), 403)
  t.equal(await statusOf('PATCH', 'session=session-of-ann'), 204)
  t.same(await (await fetch(url)).json(), { name: 'The desk' })
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  t.strictSame(await exited, [0, null])
})

void t.test('a connector that was killed goes on where it was', async (t) => {
  const casework = await startCasework()
  t.teardown(() => casework.close())
  const file = join(folder.path, 'mirror.json')
  const env = { CASEWORK_URL: casework.url, CASEWORK_TOKEN: await casework.clientToken(1), MIRROR: file }
  const close = async (id: string) => {
    const headers = { authorization: `Bearer ${await casework.userToken(7)}` }
    const { status } = await fetch(`${casework.url}/case/${id}/close`, { method: 'PATCH', headers })
    t.equal(status, 204, id)
  }
  const closed = () => Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { closed: object }).closed)

  const [first, said] = start(t, 'journal-connector', 'connector.mjs', env)
  await close('1001')
  t.equal(await lineOf(said), 'read up to 4, 1 closed')
  const killed = once(first, 'exit')
  first.kill('SIGKILL')
  await killed
  await close('1002')
  t.strictSame(closed(), ['1001'], 'before the connector looked')
  const [, again] = start(t, 'journal-connector', 'connector.mjs', env)
  t.match(await lineOf(again), /, 2 closed$/, 'closed meanwhile')
  await close('1003')
  t.match(await lineOf(again), /, 3 closed$/, 'the close that it waited for')
  t.strictSame(closed(), ['1001', '1002', '1003'])
})
