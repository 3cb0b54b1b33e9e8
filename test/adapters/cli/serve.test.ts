import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { DEMO } from '../../../src/adapters/cli/demo/first-steps.js'
import { BARE_NODE } from '../../support/bare-node.js'
import { heldEmail, openCase, PEOPLE } from '../../support/seed.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { MAIN, run } from './run.js'

/** Starts a service in a folder of its own and waits until its output says enough. */
async function serve(t: Test, args: readonly string[], env: Readonly<Record<string, string>>, enough: RegExp) {
  const folder = temporaryFolder()
  const given = { PATH: process.env['PATH'], TMPDIR: folder.path, PORT: '0', STOP_DELAY: '0', ...env }
  const child = spawn('env', [...BARE_NODE, MAIN, 'serve', ...args], { env: given, cwd: folder.path })
  t.teardown(async () => {
    if (child.exitCode === null) await stop(child)
    folder.remove()
  })
  let err = ''
  child.stderr.on('data', (data) => (err += String(data)))
  let out = ''
  for await (const data of child.stdout.iterator({ destroyOnReturn: false })) {
    out += String(data)
    if (enough.test(out)) break
  }
  const url = /http:\S+/.exec(out)?.[0] ?? ''
  return { child, folder: folder.path, out, url, err: () => err }
}

async function stop(child: ChildProcess): Promise<unknown> {
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  return (await exited)[0]
}

function close(url: string, id: string, token: string): Promise<Response> {
  return fetch(`${url}/case/${id}/close`, { method: 'PATCH', headers: { authorization: `Bearer ${token}` } })
}

/** How a service answers requests for the dev tools. */
function devTools(url: string): Promise<number[]> {
  const asked = [
    ...['POST /dev/reset', 'POST /dev/clock', 'POST /oauth2/token', 'GET /dev/requests'],
    ...['POST /dev/inbox', 'GET /dev/inbox'],
    ...['GET /oauth2/authorize', 'POST /oauth2/authorize', 'GET /.well-known/oauth-authorization-server'],
  ]
  return Promise.all(
    asked.map(async (line) => {
      const [method = '', path = ''] = line.split(' ')
      return (await fetch(url + path, { method })).status
    }),
  )
}

void t.test('a service on an imported world takes the tokens of the command line', async (t) => {
  const env = { JWT_SECRET: 'x'.repeat(32), JWT_ISSUER: 'me', DATABASE_URL: 'sqlite:casework.db' }
  const settings = { LOG_LEVEL: 'error', BASE_PATH: '/v3', METRICS_PORT: '0' }
  const { child, url, out, folder } = await serve(t, [], { ...env, ...settings }, /metrics\n/)
  t.match(
    out,
    /^Casework listens on http:\/\/127\.0\.0\.1:\d+\/v3\nMetrics are at http:\/\/127\.0\.0\.1:\d+\/metrics\n$/,
  )
  t.equal((await fetch(/http:\S+\/metrics/.exec(out)?.[0] ?? '')).status, 200)
  t.strictSame(new Set(await devTools(new URL(url).origin)), new Set([404]), 'no dev tools')
  const here = { ...env, DATABASE_URL: `sqlite:${join(folder, 'casework.db')}` }
  const world = { ...PEOPLE, cases: [openCase(1)], activities: [heldEmail(1, 1)] }
  t.match(await run(['import', '-'], { env: here, input: JSON.stringify(world) }), { code: 0 })
  const { out: token } = await run(['token', '--user', '7'], { env })
  t.equal((await close(url, '1', token.trim())).status, 204)
  const { out: client } = await run(['token', '--client', '7'], { env })
  t.equal((await close(url, '2', client.trim())).status, 404)
  t.equal(await stop(child), 0)
})

void t.test('a port that is taken', async (t) => {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.teardown(() => server.close())
  const folder = temporaryFolder()
  t.teardown(() => folder.remove())
  const address = server.address()
  const PORT = typeof address === 'object' ? String(address?.port) : ''
  const env = {
    PORT,
    JWT_SECRET: 'x'.repeat(32),
    DATABASE_URL: `sqlite:${join(folder.path, 'x.db')}`,
    TMPDIR: folder.path,
  }
  t.match(await run(['serve'], { env }), {
    code: 1,
    out: '',
    err: /^casework: 127\.0\.0\.1:\d+ is taken already\. Choose another with --port.+\n$/,
  })
  const { JWT_SECRET, TMPDIR } = env
  t.match(await run(['serve', '--demo'], { env: { PORT, JWT_SECRET, TMPDIR } }), { code: 1, err: /is taken already/ })
  t.strictSame(
    readdirSync(folder.path).filter((name) => name.startsWith('casework-demo-')),
    [],
  )
})

void t.test('the demo does what it says, and leaves nothing', async (t) => {
  const { child, url, out, folder, err } = await serve(t, ['--demo'], {}, /nothing of it is kept\.\n$/)
  const token = /export TOKEN=(\S+)/.exec(out)?.[1] ?? ''
  const shown = [...out.matchAll(/curl -i -X PATCH -H "Authorization: Bearer \$TOKEN" (\S+)\n/g)].map(([, at]) => at)
  t.strictSame(shown, [`${url}/case/${DEMO.closable}/close`, `${url}/case/${DEMO.blocked}/close`])
  t.equal((await close(url, DEMO.closable, token)).status, 204)
  const refused = await close(url, DEMO.blocked, token)
  const { details } = (await refused.json()) as { details: unknown[] }
  t.equal(refused.status, 400)
  t.ok(details.length > 1, 'for more than one reason')
  t.equal((await fetch(`${url}/dev/reset`, { method: 'POST' })).status, 204)
  t.equal((await close(url, DEMO.closable, token)).status, 204, 'open again')
  t.equal(await stop(child), 0)
  t.strictSame(readdirSync(folder), [])
  t.equal(err(), '')
})

void t.test('every line of the demo does what it says, in the order in which they are printed', async (t) => {
  const { out } = await serve(t, ['--demo', '--port', '0'], { PORT: '1' }, /nothing of it is kept\.\n$/)
  const lines = out.split('\n').flatMap((line) => /^ {2}((curl|export) .*)/.exec(line)?.[1] ?? [])
  const script = lines
    .map((line) => line.replace(/^curl( -i)?/, "curl -sS -o /dev/null -w '%{http_code}\\n'"))
    .join('\n')
  const statuses = (commands: string) => spawnSync('bash', ['-c', commands]).stdout.toString().trim().split('\n')
  t.strictSame(statuses(script), ['204', '400', '200', '403', '204', '201', '200', '200'])
  const untilFixed = script.slice(0, script.lastIndexOf('\n'))
  const close = script.split('\n')[1] ?? ''
  t.strictSame(statuses(`${untilFixed}\n${close}`).slice(-2), ['200', '204'], 'the token outlives a jump of the clock')
})

for (const base of ['', '/core/casemgr/v3'])
  void t.test(`the first address leads a browser to a page, with the base path '${base}'`, async (t) => {
    const { url } = await serve(t, ['--demo'], { BASE_PATH: base }, /nothing of it is kept\.\n$/)
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
    for (const address of [url, `${url}/`, new URL(url).origin]) {
      const page = await fetch(address, { headers: { accept } })
      t.strictSame([page.status, page.url], [200, `${url}/docs`], address)
    }
    t.equal((await fetch(url, { headers: { accept: 'application/json' } })).status, 404, 'no other client')
    t.equal((await fetch(url, { method: 'PATCH', headers: { accept } })).status, 404, 'no other method')
  })

void t.test('the demo with a secret that may be another’s has no dev tools', async (t) => {
  const { child, url, out } = await serve(t, ['--demo'], { JWT_SECRET: 'x'.repeat(32) }, /\(400\)[^]*docs\n$/)
  t.notMatch(out, /\/dev\//)
  t.strictSame(new Set(await devTools(url)), new Set([404]))
  t.equal(await stop(child), 0)
})

void t.test('the demo on a database that is to stay', async (t) => {
  const folder = temporaryFolder()
  t.teardown(() => folder.remove())
  const file = join(folder.path, 'kept.db')
  const env = { DATABASE_URL: `sqlite:${file}`, JWT_SECRET: 'x'.repeat(32) }
  const first = await serve(t, ['--demo'], env, /\(400\)/)
  t.notMatch(first.out, /left out|\/dev\//)
  t.strictSame(new Set(await devTools(first.url)), new Set([404]), 'and no dev tools')
  t.equal(await stop(first.child), 0)
  t.ok(existsSync(file))
  const second = await serve(t, ['--demo'], env, /\(400\)/)
  t.match(second.out, /The store was not empty: the demo world was left out\./)
  t.equal(await stop(second.child), 0)
})

void t.test('a second service on the same file warns in one line', async (t) => {
  const { path, remove } = temporaryFolder()
  t.teardown(remove)
  const file = join(path, 'casework.db')
  const env = { JWT_SECRET: 'x'.repeat(32), DATABASE_URL: `sqlite:${file}`, LOG_LEVEL: 'silent' }
  const first = await serve(t, [], env, /listens/)
  t.equal(first.err(), '')
  const second = await serve(t, [], env, /listens/)
  t.equal(
    second.err(),
    `casework: Another process has ${file} open; one service is enough for a file (docs/scaling.md).\n`,
  )
  for (const { child } of [first, second]) t.equal(await stop(child), 0)
  t.equal((await serve(t, [], env, /listens/)).err(), '', 'alone again')
})
