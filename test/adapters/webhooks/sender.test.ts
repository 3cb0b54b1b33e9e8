import { once } from 'node:events'
import { generate } from 'selfsigned'
import { Webhook } from 'standardwebhooks'
import t, { type Test } from 'tap'
import type { ResolveName } from '../../../src/adapters/webhooks/resolve-name.js'
import { type SenderOptions, webhookSender } from '../../../src/adapters/webhooks/sender.js'
import type { Delivery, Outcome } from '../../../src/domain/delivery.js'
import { type Answer, startRawReceiver, startReceiver } from '../../support/receiver.js'
import '../../support/no-limit.js'

const SECRETS = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD']
const LOOPBACK = ['127.0.0.0/8']
const FOREVER = new AbortController().signal
/** In milliseconds: for attempts that are to run into their limit. */
const SHORT = 150
const BODY = JSON.stringify({ type: 'case_closed', text: 'für 42 €' })

function deliveryTo(url: string, rest: Partial<Delivery> = {}): Delivery {
  return { url, messageId: '17-3', secrets: SECRETS.slice(0, 1), number: 17, body: BODY, ...rest }
}

function senderFor(t: Test, options: Partial<SenderOptions> = {}) {
  const sender = webhookSender({ allowed: LOOPBACK, clock: { now: Date.now }, ...options })
  t.teardown(() => sender.close())
  return { ...sender, to: (url: string, signal = FOREVER) => sender.send(deliveryTo(url), signal) }
}

async function receiverFor(t: Test, ...given: Parameters<typeof startReceiver>) {
  const receiver = await startReceiver(...given)
  t.teardown(receiver.stop)
  return receiver
}

async function rawFor(t: Test, ...given: Parameters<typeof startRawReceiver>) {
  const receiver = await startRawReceiver(...given)
  t.teardown(receiver.stop)
  return receiver
}

/** An outcome without its time. */
function short({ status, failure, retryAfter }: Outcome) {
  return retryAfter === null ? [status, failure] : [status, failure, retryAfter]
}

void t.test('a delivery as Standard Webhooks has it', async (t) => {
  const receiver = await receiverFor(t)
  const sender = webhookSender({ allowed: LOOPBACK, clock: { now: Date.now } })
  t.teardown(() => sender.close())
  const outcome = await sender.send(deliveryTo(`${receiver.url}/a/hook?key=1#part`, { secrets: SECRETS }), FOREVER)
  t.match(outcome, { number: 17, status: 200, failure: null, retryAfter: null })
  t.ok(Math.abs(outcome.at - Date.now()) < 10_000 && outcome.duration >= 0 && outcome.duration < 10_000)

  const [{ url, headers, body }] = receiver.received as [(typeof receiver.received)[number]]
  t.equal(url, '/a/hook?key=1')
  t.equal(body, BODY)
  t.match(headers, { 'content-type': 'application/json', 'user-agent': 'Casework', 'webhook-id': '17-3' })
  t.match(headers['webhook-timestamp'], /^\d{10}$/)
  t.match(headers['webhook-signature'], /^v1,\S+ v1,\S+$/, 'one by each secret')
  t.strictSame(Object.keys(headers).sort(), [
    ...['connection', 'content-length', 'content-type', 'host', 'user-agent'],
    ...['webhook-id', 'webhook-signature', 'webhook-timestamp'],
  ])
  for (const secret of SECRETS) {
    t.strictSame(new Webhook(secret).verify(body, headers as Record<string, string>), JSON.parse(BODY), 'verified')
  }
  const other = new Webhook('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
  t.throws(() => other.verify(body, headers as Record<string, string>), 'no other secret verifies it')
})

void t.test('answers', async (t) => {
  const later = (seconds: number) => new Date(Date.parse('2026-11-23T18:00:00Z') + seconds * 1_000).toUTCString()
  const asking =
    (status: number, header: string): Answer =>
    (_request, response) =>
      void response.writeHead(status, { 'retry-after': header }).end()
  const DAY = 86_400_000
  const answers: readonly (readonly [Answer, readonly unknown[]])[] = [
    [200, [200, null]],
    [201, [201, null]],
    [204, [204, null]],
    [299, [299, null]],
    [304, [304, 'redirect']],
    [400, [400, 'status']],
    [410, [410, 'status']],
    [500, [500, 'status']],
    [asking(429, '120'), [429, 'status', 120_000]],
    [asking(503, later(90)), [503, 'status', 90_000]],
    [asking(503, later(-90)), [503, 'status']],
    [asking(429, '9999999999999999999999'), [429, 'status', DAY]],
    [asking(503, later(900_000)), [503, 'status', DAY]],
    [asking(503, '0'), [503, 'status']],
    [asking(503, '-5'), [503, 'status']],
    [asking(503, 'soon'), [503, 'status']],
    [asking(503, '2026'), [503, 'status', 2_026_000]],
  ]
  const receiver = await receiverFor(t, (_received, count) => answers[count - 1]![0])
  const sender = senderFor(t, { clock: { now: () => Date.parse('2026-11-23T18:00:00Z') } })
  for (const [, expected] of answers) t.strictSame(short(await sender.to(receiver.url)), expected)
  t.equal(receiver.connections(), 1, 'one connection serves all')
})

void t.test('a redirect is not followed', async (t) => {
  const target = await receiverFor(t)
  const receiver = await receiverFor(
    t,
    () => (_request, response) => void response.writeHead(301, { location: target.url, 'set-cookie': 'a=b' }).end(),
  )
  const sender = senderFor(t)
  t.strictSame(short(await sender.to(receiver.url)), [301, 'redirect'])
  t.strictSame(short(await sender.to(receiver.url)), [301, 'redirect'])
  t.equal(target.received.length, 0)
  t.equal(receiver.received[1]?.headers.cookie, undefined, 'nor is a cookie kept')
})

void t.test('an answer of 10 GB', async (t) => {
  const chunk = Buffer.alloc(65_536)
  let sent = 0
  const receiver = await receiverFor(t, () => (_request, response) => {
    response.writeHead(200, { 'content-length': 10 * 2 ** 30 })
    const more = (): void => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length
    }
    response.on('drain', more)
    more()
    response.on('close', () => sender.told.abort())
  })
  const sender = { ...senderFor(t), told: new AbortController() }
  const closed = once(sender.told.signal, 'abort')
  t.strictSame(short(await sender.to(receiver.url)), [200, null])
  await closed
  t.ok(sent < 8 * 2 ** 20, `the connection was cut after ${String(sent)} bytes`)
  t.strictSame(short(await sender.to(receiver.url)), [200, null], 'the next goes over a new connection')
  t.equal(receiver.connections(), 2)
})

void t.test('receivers that are too slow', async (t) => {
  const sender = senderFor(t, { limit: SHORT })
  const silent = await receiverFor(t, () => () => undefined)
  t.strictSame(short(await sender.to(silent.url)), [null, 'timeout'], 'no answer')
  const halting = await receiverFor(
    t,
    () => (_request, response) => void response.writeHead(200, { 'content-length': 5 }).write('a'),
  )
  t.strictSame(short(await sender.to(halting.url)), [null, 'timeout'], 'half an answer')
  const dripping = await rawFor(t, (socket) => {
    socket.write('HTTP/1.1 200 OK\r\na: ')
    const timer = setInterval(() => socket.write('b'), 20)
    socket.on('close', () => clearInterval(timer))
  })
  t.strictSame(short(await sender.to(dripping.url)), [null, 'timeout'], 'bytes that never become an answer')
  const deaf = await rawFor(t, (socket) => socket.pause())
  const secure = deaf.url.replace('http', 'https')
  t.strictSame(short(await sender.to(secure)), [null, 'timeout'], 'no handshake')
  const lost: ResolveName = () => new Promise(() => undefined)
  const unresolved = senderFor(t, { limit: SHORT, resolve: lost })
  t.strictSame(short(await unresolved.to('https://hook.example/')), [null, 'timeout'], 'no address')
})

void t.test('an attempt that is aborted', async (t) => {
  const receiver = await receiverFor(t, () => () => undefined)
  const sender = senderFor(t)
  const controller = new AbortController()
  const sent = sender.to(receiver.url, controller.signal)
  await receiver.until(1)
  controller.abort()
  t.strictSame(short(await sent), [null, 'timeout'])
  t.strictSame(short(await sender.to(receiver.url, controller.signal)), [null, 'timeout'], 'nothing begins any more')
  t.equal(receiver.received.length, 1)
})

void t.test('answers that are no HTTP', async (t) => {
  const sender = senderFor(t, { limit: 5_000 })
  const texts = [
    'hello\r\n\r\n',
    'HTTP/1.1 abc OK\r\n\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n',
    `HTTP/1.1 200 OK\r\na: ${'b'.repeat(100_000)}\r\n\r\n`,
    'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    'SSH-2.0-OpenSSH_9.2\r\n',
  ]
  for (const text of texts) {
    const receiver = await rawFor(t, (socket) => socket.once('data', () => socket.end(text)))
    t.strictSame(short(await sender.to(receiver.url)), [null, 'malformed_answer'], text.slice(0, 40))
  }
  const breaking = await rawFor(t, (socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\na')),
  )
  t.strictSame(short(await sender.to(breaking.url)), [null, 'malformed_answer'], 'an answer that breaks off')
})

void t.test('connections that are closed', async (t) => {
  const sender = senderFor(t, { limit: 5_000 })
  const closing = await rawFor(t, (socket) => socket.once('data', () => socket.end()))
  t.strictSame(short(await sender.to(closing.url)), [null, 'malformed_answer'])
  const resetting = await rawFor(t, (socket) => socket.once('data', () => socket.resetAndDestroy()))
  t.strictSame(short(await sender.to(resetting.url)), [null, 'malformed_answer'])
  t.strictSame([closing.connections(), resetting.connections()], [1, 1], 'a new connection is tried once')
  const gone = await startReceiver()
  await gone.stop()
  t.strictSame(short(await sender.to(gone.url)), [null, 'no_connection'])
})

void t.test('a connection that was kept, and that the receiver had closed', async (t) => {
  const requests: number[] = []
  let made = 0
  /** Answers each connection once, then resets it at the next request. */
  const receiver = await rawFor(t, (socket) => {
    const nth = (made += 1)
    let asked = 0
    socket.on('data', () => {
      requests.push(nth)
      if ((asked += 1) === 1) socket.write('HTTP/1.1 204 No Content\r\n\r\n')
      else socket.resetAndDestroy()
    })
  })
  const sender = senderFor(t, { limit: 5_000 })
  t.strictSame(short(await sender.to(receiver.url)), [204, null])
  t.strictSame(short(await sender.to(receiver.url)), [204, null], 'tried again at once')
  t.strictSame(requests, [1, 1, 2], 'on a new connection')
})

void t.test('TLS', async (t) => {
  const { private: key, cert } = generate([{ name: 'commonName', value: 'hook.example' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'hook.example' }] }],
  })
  const receiver = await receiverFor(t, undefined, { tls: { key, cert } })
  const url = `https://hook.example:${String(receiver.port)}/`
  const resolve: ResolveName = async () => [{ address: '127.0.0.1', family: 4 }]
  const trusting = senderFor(t, { ca: cert, resolve })
  t.strictSame(short(await trusting.to(url)), [200, null])
  t.strictSame(short(await trusting.to(url)), [200, null])
  t.equal(receiver.connections(), 1)
  t.strictSame(short(await senderFor(t, { resolve }).to(url)), [null, 'tls'], 'a certificate by nobody')
  t.strictSame(short(await trusting.to(receiver.url)), [null, 'tls'], 'another name')
  const plain = await receiverFor(t)
  t.strictSame(short(await trusting.to(plain.url.replace('http', 'https'))), [null, 'tls'], 'no TLS at all')
  t.equal(receiver.received.length, 2)
})

void t.test('a name whose address changes between the check and the connection', async (t) => {
  const receiver = await receiverFor(t)
  const url = `http://rebinding.example:${String(receiver.port)}/`
  let lookups = 0
  /** The first answer is allowed, each later one is not. */
  const resolve: ResolveName = async () => [{ address: (lookups += 1) === 1 ? '127.0.0.1' : '127.0.0.9', family: 4 }]
  const sender = senderFor(t, { allowed: ['127.0.0.1'], resolve })
  t.strictSame(short(await sender.to(url)), [200, null])
  t.equal(lookups, 1, 'one lookup for a connection')
  t.equal(receiver.received[0]?.headers.host, `rebinding.example:${String(receiver.port)}`)
  await receiver.stop()
  t.strictSame(short(await sender.to(url)), [null, 'forbidden_address'])
})

void t.test('names with a forbidden address', async (t) => {
  const receiver = await receiverFor(t)
  const at = (...addresses: string[]): ResolveName => {
    return async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  const url = `http://hook.example:${String(receiver.port)}/`
  const lists = [['127.0.0.1', '10.0.0.1'], ['::1', '127.0.0.1'], ['169.254.169.254'], ['fe80::1%lo'], []]
  for (const addresses of lists) {
    const sender = senderFor(t, { resolve: at(...addresses), limit: 5_000 })
    t.strictSame(short(await sender.to(url)), [null, 'forbidden_address'], addresses.join(' '))
  }
  const sender = senderFor(t, { allowed: [], resolve: at('127.0.0.1') })
  t.strictSame(short(await sender.to(url.replace('http', 'https'))), [null, 'forbidden_address'])
  t.strictSame(short(await sender.to(url)), [null, 'forbidden_address'], 'no plain HTTP without a list')
  t.strictSame(short(await sender.to(receiver.url)), [null, 'forbidden_address'], 'an address in the URL')
  t.equal(receiver.connections(), 0)

  const unknown = senderFor(t, {
    resolve: async () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })),
  })
  t.strictSame(short(await unknown.to('https://hook.example/')), [null, 'name_not_found'])
})

void t.test('a sender that is closed leaves no connection', async (t) => {
  const receiver = await receiverFor(t)
  const sender = webhookSender({ allowed: LOOPBACK, clock: { now: Date.now } })
  await Promise.all(Array.from({ length: 5 }, () => sender.send(deliveryTo(receiver.url), FOREVER)))
  t.equal(receiver.connections(), 5)
  await sender.close()
  await receiver.untilLeft()
})
