import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { Lost, patientFetch } from '../../../src/adapters/desk/api/patient-fetch.js'
import { sessionFetch } from '../../../src/adapters/desk/api/session-fetch.js'
import { type Session, type Tokens, tokenSession } from '../../../src/adapters/desk/session/session.js'
import { type Standing, sessionKeeper } from '../../../src/adapters/desk/session/session-keeper.js'

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

/** A token of a user. */
function tokenOf(user: string, serial = 1): string {
  const claims = Buffer.from(JSON.stringify({ sub: user, actor: 'user', serial })).toString('base64url')
  return `x.${claims}.x`
}

const NOBODY_THERE = () => t.fail('nobody is asked') as never

void t.test('calls that meet an expired token together renew it once', async (t) => {
  const { url, seen } = await answering(t, [401, 401])
  let refreshes = 0
  const refresh = async () => {
    refreshes += 1
    return { access: 'new', refresh: null }
  }
  const session = tokenSession({ access: 'old', refresh }, NOBODY_THERE)
  const send = sessionFetch(fetch, session)
  const answers = await Promise.all([send(new Request(url)), send(new Request(url))])
  t.strictSame([answers.map(({ status }) => status), refreshes], [[204, 204], 1])
  t.strictSame(seen.sort(), ['GET Bearer new', 'GET Bearer new', 'GET Bearer old', 'GET Bearer old'])
})

/** A page whose person signs in by hand; `until` waits for a standing. */
function person() {
  let [now, wake]: [Standing | null, () => void] = [null, () => undefined]
  const keeper = sessionKeeper((standing) => {
    now = standing
    wake()
  })
  const until = async (isReached: (standing: Standing) => boolean): Promise<Standing> => {
    while (now === null || !isReached(now)) await new Promise<void>((woken) => (wake = woken))
    return now
  }
  const sessionOf = async (tokens: Tokens): Promise<Session> => {
    keeper.enter(tokens)
    return (await until(({ session }) => session !== null)).session!
  }
  return { keeper, until, sessionOf }
}
const waits = ({ isWaiting }: Standing): boolean => isWaiting

void t.test('requests wait until the person has signed in again, then go out as they were', async (t) => {
  const { url, seen } = await answering(t, [401, 401])
  const { keeper, until, sessionOf } = person()
  const session = await sessionOf({ access: tokenOf('7'), refresh: () => Promise.reject(new Error('revoked')) })
  t.equal(session.user, '7')
  const send = sessionFetch(fetch, session)
  const answers = Promise.all([1, 2].map(() => send(new Request(url, { method: 'PATCH' }))))
  await until(waits)
  keeper.enter({ access: tokenOf('7', 2), refresh: null })
  t.strictSame(
    (await answers).map(({ status }) => status),
    [204, 204],
  )
  const [before, after] = [1, 2].map((serial) => `PATCH Bearer ${tokenOf('7', serial)}`)
  t.strictSame(seen, [before, before, after, after])
  t.equal((await until(({ isWaiting }) => !isWaiting)).session, session, 'the session goes on')
})

void t.test('a token that is refused, too, does not go on for ever: the person is asked', async (t) => {
  const { url, seen } = await answering(t, [401, 401])
  const { keeper, until, sessionOf } = person()
  const refresh = async (): Promise<Tokens> => ({ access: tokenOf('7', 2), refresh })
  const send = sessionFetch(fetch, await sessionOf({ access: tokenOf('7'), refresh }))
  const answer = send(new Request(url))
  await until(waits)
  t.equal(seen.length, 2)
  keeper.enter({ access: tokenOf('7', 3), refresh: null })
  t.equal((await answer).status, 204)
})

void t.test('another person begins anew, and nothing of the first one goes on', async (t) => {
  const { url, seen } = await answering(t, [401])
  const { keeper, until, sessionOf } = person()
  const first = await sessionOf({ access: tokenOf('7'), refresh: null })
  let isSettled = false
  void sessionFetch(fetch, first)(new Request(url)).finally(() => (isSettled = true))
  await until(waits)
  keeper.enter({ access: tokenOf('8'), refresh: null })
  const { session } = await until(({ isWaiting }) => !isWaiting)
  void first.renew(tokenOf('7'), true).finally(() => (isSettled = true))
  t.equal((await sessionFetch(fetch, session!)(new Request(url))).status, 204)
  t.strictSame([isSettled, seen.at(-1)], [false, `GET Bearer ${tokenOf('8')}`])
  t.equal((await until(() => true)).isWaiting, false, 'nobody is asked for a session that was left')
})

void t.test('a person whom no token names is never taken for the same one', async (t) => {
  const { keeper, until, sessionOf } = person()
  const session = await sessionOf({ access: 'opaque', refresh: null })
  t.equal(session.user, null)
  void session.renew('opaque', true)
  await until(waits)
  keeper.enter({ access: 'opaque', refresh: null })
  t.not((await until(({ isWaiting }) => !isWaiting)).session, session)
})

void t.test('a host signs the person in again itself', async (t) => {
  const { keeper, until, sessionOf } = person()
  const session = await sessionOf({ access: null, refresh: null })
  const renewed = session.renew(null, true)
  await until(waits)
  keeper.enter({ access: null, refresh: null })
  await renewed
  t.equal((await until(({ isWaiting }) => !isWaiting)).session, session)
})
