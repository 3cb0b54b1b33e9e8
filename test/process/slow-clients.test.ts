import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { sqliteStore } from '../../src/adapters/kysely/sqlite/store.js'
import { type RunningServer, startServer } from '../../src/process/server.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { startTestService } from '../support/test-service.js'
import { TOKENS } from '../support/tokens.js'

const IMPATIENT = { headers: 50, request: 50, check: 10 }

const SLOW: Record<string, string> = {
  'half a header': 'PATCH /case/1001/close HTTP/1.1\r\nHost: a\r\nAccept: appl',
  'half a body': 'PATCH /case/1001/close HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n',
}

for (const [what, sent] of Object.entries(SLOW)) {
  void t.test(`a client that sends ${what} and no more is told so and cut`, async (t) => {
    const { url, stop } = await impatientServer()
    t.teardown(stop)
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(sent)
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    await once(socket, 'close')
    const answer = Buffer.concat(chunks).toString()
    t.match(answer, /^HTTP\/1\.1 (408|401) /)
    t.match(answer, /"code":"(408-900|401-101)"/)
  })
}

void t.test('a body that does not come is refused in the language and format of its request', async (t) => {
  const service = await startTestService({ server: { patience: IMPATIENT } })
  t.teardown(service.stop)
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1')
  const head = [
    'POST /activity/task HTTP/1.1',
    'Host: a',
    'Content-Length: 10',
    'Accept: text/xml',
    'Accept-Language: ja',
  ]
  const wishes = [`Authorization: Bearer ${service.token({ user: '7' })}`, 'X-Request-Id: mine-1']
  socket.write(`${[...head, ...wishes].join('\r\n')}\r\n\r\nhalf`)
  const answer = await text(socket)
  t.match(answer, /^HTTP\/1\.1 408 [^]*content-language: ja-JP\r\n[^]*x-request-id: mine-1\r\n[^]*<code>408-900</)
})

const BROKEN: Record<string, string> = {
  'a CONNECT and more': 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\nmore',
  'no HTTP': 'more\r\n\r\n',
}

for (const [what, sent] of Object.entries(BROKEN)) {
  void t.test(`a client that sends ${what} and stays is cut`, async (t) => {
    const { url, stop } = await impatientServer()
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => undefined)
    socket.write(sent)
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    await once(socket, 'end')
    await stop()
    socket.destroy()
    t.match(Buffer.concat(chunks).toString(), /^HTTP\/1\.1 400 [^]*"code":"400-901"/, 'it is told so')
  })
}

void t.test('a connection with a request on which nothing happens is cut', async (t) => {
  const service = await startTestService({ server: { patience: { idle: 100 } } })
  t.teardown(service.stop)
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1')
  const authorization = `Bearer ${service.token({ user: '7' })}`
  socket.write(`GET /journal?wait=30 HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}\r\n\r\n`)
  socket.resume()
  await once(socket, 'close')
})

async function impatientServer(): Promise<Pick<RunningServer, 'url' | 'stop'>> {
  const folder = temporaryFolder()
  const store = await sqliteStore(join(folder.path, 'casework.db'), Math.random)
  const listen = { host: '127.0.0.1', port: 0, basePath: '', logLevel: 'silent', patience: IMPATIENT }
  const server = await startServer({ store, clock: { now: () => 0 }, tokens: TOKENS, ...listen })
  return { url: server.url, stop: () => server.stop().finally(folder.remove) }
}
