import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { BARE_NODE } from '../support/bare-node.js'
import { exchange } from './hostile/exchange.js'

const MAIN = join(import.meta.dirname, '../../bundle/main.js')

/** What only a client can have done wrong. */
const WRONG: readonly string[] = [
  'PRI /x\r\n\r\n',
  'PRI /x HTTP/1.1\r\nHost: a\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET /x\r\n\r\n',
  'patch /case/1001/close HTTP/1.1\r\nHost: a\r\n\r\n',
  'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n',
  'TRACE /case HTTP/1.1\r\nHost: a\r\n\r\n',
  'QUERY /case HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx',
  'GET /case HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  'GET /% HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /case HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'GET /case HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n',
  'POST /activity/task HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx',
  'POST /activity/task HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf',
  'POST /activity/task HTTP/1.1\r\nHost: a\r\nContent-Type: ;;;\r\nContent-Length: 1\r\n\r\nx',
  `GET /${'a'.repeat(120_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  `GET /case HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${'a.'.repeat(1_000)}\r\n\r\n`,
]

void t.test('nothing that only a client did wrong is logged above info', async (t) => {
  const env = { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'warn' }
  const child = spawn('env', [...BARE_NODE, MAIN, 'serve', '--demo'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const logged = text(child.stderr)
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const port = Number(/:(\d+)/.exec(line)?.[1])
  for (const sent of WRONG) {
    for (const isUnfinished of [false, true]) await exchange({ port, text: sent, isHead: false, isUnfinished })
  }
  child.kill('SIGTERM')
  t.equal(await logged, '')
})
