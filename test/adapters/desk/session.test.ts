import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { Lost, patientFetch } from '../../../src/adapters/desk/api/patient-fetch.js'
import { sessionFetch } from '../../../src/adapters/desk/api/session-fetch.js'
import { tokenSession } from '../../../src/adapters/desk/session/session.js'

/** A server that answers in turn; null breaks the connection. */
async function answering(t: Test, answers: readonly (number | null)[]) {
  const seen: string[] = []
  const server = createServer((request, response) => {
    const answer = seen.length < answers.length ? answers[seen.length] : 204
    seen.push(`${request.method ?? ''} ${request.headers.authorization ?? ''}`)
    if (answer === null) request.socket.destroy()
    else response.writeHead(answer ?? 204, { 'retry-after': '3' }).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  t.teardown(() => server.close())
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, seen }
}

void t.test('a request that may be repeated is sent again, after the wait that was asked for', async (t) => {
  const { url, seen } = await answering(t, [null, 503, 204])
  const waits: number[] = []
  const patient = patientFetch(fetch, async (milliseconds) => void waits.push(milliseconds))
  const request = new Request(url, { method: 'PATCH', headers: { 'idempotency-key': 'x' } })
  t.equal((await patient(request)).status, 204)
  t.strictSame([seen.length, waits], [3, [400, 3_000]])
})

void t.test('a request that could be carried out twice is not', async (t) => {
  const { url, seen } = await answering(t, [null])
  await t.rejects(patientFetch(fetch, async () => {})(new Request(url, { method: 'PATCH' })), Lost)
  t.equal(seen.length, 1)
})

void t.test('patience ends', async (t) => {
  const { url, seen } = await answering(t, [503, 503, 503, 503, 503])
  await t.rejects(patientFetch(fetch, async () => {})(new Request(url)), Lost)
  t.equal(seen.length, 4)
})

void t.test('calls that meet an expired token together renew it once', async (t) => {
  const { url, seen } = await answering(t, [401, 401])
  const used: string[] = []
  const session = tokenSession({ access: 'old', refresh: 'first' }, async (refresh) => {
    used.push(refresh)
    return { access: 'new', refresh: 'second' }
  })
  const send = sessionFetch(fetch, session, () => t.fail('the session goes on'))
  const answers = await Promise.all([send(new Request(url)), send(new Request(url))])
  t.strictSame([answers.map(({ status }) => status), used], [[204, 204], ['first']])
  t.strictSame(seen.sort(), ['GET Bearer new', 'GET Bearer new', 'GET Bearer old', 'GET Bearer old'])
})

void t.test('a session that cannot be renewed ends', async (t) => {
  const { url } = await answering(t, [401])
  const claims = Buffer.from(JSON.stringify({ sub: '7', actor: 'user' })).toString('base64url')
  const session = tokenSession({ access: `x.${claims}.x`, refresh: null })
  t.equal(session.user, '7')
  let ended = 0
  const send = sessionFetch(fetch, session, () => (ended += 1))
  t.equal((await send(new Request(url))).status, 401)
  t.equal(ended, 1)
  t.equal(tokenSession({ access: 'opaque', refresh: null }).user, null)
})
