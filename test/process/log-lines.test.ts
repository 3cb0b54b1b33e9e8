import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { BARE_NODE } from '../support/bare-node.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { signToken, TOKENS } from '../support/tokens.js'
import { writeWorldFile } from '../support/world-file.js'

const MAIN = join(import.meta.dirname, '../../bundle/main.js')
const TOKEN = signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())

type Line = Readonly<Record<string, unknown>>

/** What a service logs at its most talkative, while `work` sends requests. */
async function logOf(work: (url: string) => Promise<void>): Promise<{ lines: readonly Line[]; log: string }> {
  const folder = temporaryFolder()
  const file = join(folder.path, 'casework.db')
  await writeWorldFile(manyCases(3), file)
  const { secret: JWT_SECRET } = TOKENS.keys
  const { issuer: JWT_ISSUER, audience: JWT_AUDIENCE } = TOKENS
  const given = {
    PATH: process.env['PATH'],
    PORT: '0',
    DATABASE_URL: `sqlite:${file}`,
    LOG_LEVEL: 'trace',
    STOP_DELAY: '0',
  }
  const env = { ...given, JWT_SECRET, JWT_ISSUER, JWT_AUDIENCE }
  const child = spawn('env', [...BARE_NODE, MAIN, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const logged = text(child.stderr)
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  await work(/http:\S+/.exec(line)?.[0] ?? '')
  child.kill('SIGTERM')
  const log = await logged
  folder.remove()
  const lines = log.trim().split('\n')
  return { lines: lines.map((one) => JSON.parse(one) as Line).filter(({ msg }) => msg === 'answered'), log }
}

void t.test('a line for each answer names who asked what, and never how', async (t) => {
  const authorization = `Bearer ${TOKEN}`
  const body = JSON.stringify({ activity: [{ id: '10031', lastModified: '2026-11-01T08:00:00.000Z' }] })
  const { lines, log } = await logOf(async (url) => {
    const sent = [
      { method: 'PATCH', path: '/case/1001,1002/close', headers: { authorization, 'x-request-id': 'first' } },
      { method: 'PATCH', path: '/case/1001%2C1003,1009/close', headers: { authorization } },
      { method: 'GET', path: `/case/1001?access_token=${TOKEN}`, headers: { authorization } },
      {
        method: 'PATCH',
        path: '/activity/complete',
        headers: { authorization, 'content-type': 'application/json' },
        body,
      },
      { method: 'PATCH', path: '/case/1003/close', headers: { authorization: `Bearer ${TOKEN}x` } },
      { method: 'GET', path: `/nothing/${TOKEN}`, headers: {} },
      { method: 'GET', path: '/case/%zz', headers: { authorization } },
      { method: 'GET', path: '/health/ready', headers: { cookie: `token=${TOKEN}` } },
    ]
    for (const one of sent) await send(url, one)
  })
  const close = { method: 'PATCH', route: '/case/:ids/close' }
  const known = { actor: 'user', caller: CLOSER }
  t.match(lines, [
    { ...close, ...known, status: 204, ids: 2, reqId: 'first', ms: Number },
    { ...close, ...known, status: 404, code: '404-100', ids: 3, reqId: String },
    { ...known, method: 'GET', route: '/case/:ids', status: 400, code: '400-101', ids: 1 },
    { ...known, method: 'PATCH', route: '/activity/complete', status: 403, code: '403-178', ids: 1 },
    { ...close, status: 401, code: '401-101', ids: 1 },
    { method: 'GET', status: 404, code: '404-900' },
    { method: 'GET', route: '/case/:ids', status: 400, code: '400-108', ids: 1 },
    { method: 'GET', route: '/health/ready', status: 200 },
  ])
  t.equal(lines.length, 8)
  t.notOk('code' in (lines[0] ?? {}), 'no code where nothing was refused')
  t.notOk('caller' in (lines[4] ?? {}), 'nobody known')
  for (const [what, secret] of [
    ['a token', TOKEN],
    ['a signature', TOKEN.split('.')[2] ?? ''],
    ['an id', '1003'],
    ['an id of a body', '10031'],
    ['a URL', '/case/1'],
    ['a query', 'access_token'],
    ['what is not found', 'nothing'],
    ['a header', 'Bearer'],
  ] as const) {
    t.notOk(log.includes(secret), `without ${what}`)
  }
})
