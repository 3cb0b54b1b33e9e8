import { connect, type Socket } from 'node:net'
import t from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { startTestService } from '../support/test-service.js'

const CONNECTIONS = 10
const REQUESTS = 200
/** What all that is outstanding may take, in bytes; without a bound it is several hundred megabytes. */
const MOST_MEMORY = 100e6

const service = await startTestService()
t.teardown(service.stop)
const port = Number(new URL(service.url).port)
const authorization = `Bearer ${service.token({ user: '7' })}`
const request = (path: string, method = 'GET') =>
  `${method} ${path} HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}\r\n\r\n`

function opened(): Socket {
  const socket = connect({ port, host: '127.0.0.1' })
  socket.on('error', () => undefined)
  return socket
}

/** Everything that comes until the service ends the connection. */
async function received(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1')
  })
  await new Promise((resolve) => socket.on('close', resolve))
  return text
}

const statusesIn = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)

void t.test('every request of a long pipeline is answered, in its turn', async (t) => {
  const socket = opened()
  const paths = Array.from({ length: REQUESTS }, (_, at) => (at % 2 === 0 ? '/case/1001' : '/case/999999'))
  socket.write(
    paths.map((path) => request(path)).join('') +
      request('/nowhere').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'),
  )
  const statuses = statusesIn(await received(socket))
  t.strictSame(statuses, [...paths.map((path) => (path === '/case/1001' ? '200' : '404')), '404'])
})

void t.test('a body behind more requests than are answered at once comes through', async (t) => {
  const socket = opened()
  const body = `{"subject":"${'x'.repeat(60_000)}"}`
  const post = request('/activity/task', 'POST').replace(
    '\r\n\r\n',
    `\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n`,
  )
  socket.write(request('/case/1001').repeat(50) + post)
  socket.write(body)
  const statuses = statusesIn(await received(socket))
  t.strictSame(statuses, [...Array.from({ length: 50 }, () => '200'), '400'])
})

void t.test('clients that send and never read cost little memory, and nobody waits for them', async (t) => {
  for (let sent = 0; sent < 300; sent += 1) {
    const body = '{"subject":"x","queue":{"id":"31"}}'
    const headers = { authorization, 'content-type': 'application/json' }
    await send(service.url, { method: 'POST', path: '/activity/task', headers, body })
  }
  const before = process.memoryUsage().rss
  const sockets = Array.from({ length: CONNECTIONS }, () => {
    const socket = opened()
    socket.pause()
    socket.write(request('/journal?limit=1000').repeat(REQUESTS))
    return socket
  })
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
  })
  for (let asked = 0; asked < 20; asked += 1) {
    const answer = await send(service.url, { method: 'GET', path: '/case/1001', headers: { authorization } })
    t.equal(answer.status, 200)
  }
  const grown = process.memoryUsage().rss - before
  t.ok(grown < MOST_MEMORY, `${(grown / 1e6).toFixed()} MB`)
})

void t.test('a client that sends thousands of requests without reading is cut', async () => {
  const socket = opened()
  socket.write(request('/journal?wait=30&after=100000').repeat(1_100))
  await received(socket)
})

/** What comes behind a request, and what is answered to both. */
const BROKEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['no HTTP', 'more\r\n\r\n', ['204', '400']],
  ['a header that is too long', `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`, ['204', '431']],
  ['a CONNECT', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', ['204', '400']],
  [
    'a chunk that is none',
    `${request('/activity/task', 'POST').slice(0, -2)}Transfer-Encoding: chunked\r\n\r\nx`,
    ['204', '400'],
  ],
]
for (const [what, bytes, statuses] of BROKEN) {
  void t.test(`a request keeps its answer before ${what}`, async (t) => {
    const fresh = await startTestService()
    t.teardown(fresh.stop)
    const socket = connect({ port: Number(new URL(fresh.url).port), host: '127.0.0.1' })
    socket.on('error', () => undefined)
    socket.write(request('/case/1001/close', 'PATCH') + bytes)
    t.strictSame(statusesIn(await received(socket)), statuses)
  })
}
