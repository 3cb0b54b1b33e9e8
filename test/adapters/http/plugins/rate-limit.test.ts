import t, { type Test } from 'tap'
import { openCase, PEOPLE } from '../../../support/seed.js'
import { NOW, startTestService } from '../../../support/test-service.js'
import type { TokenSpec } from '../../../support/tokens.js'

const WORLD = { ...PEOPLE, cases: [openCase(1)] }

/** A service that takes three requests in a minute, a clock to set, and the answer to a request. */
async function limited(t: Test) {
  let now = NOW
  const rateLimit = { requests: 3, per: 60_000 }
  const service = await startTestService({ world: WORLD, clock: { now: () => now }, server: { rateLimit } })
  t.teardown(() => service.stop())
  const get = (spec: TokenSpec, path = '/case/1', headers: Record<string, string> = {}) =>
    fetch(service.url + path, { headers: { ...headers, authorization: `Bearer ${service.token(spec)}` } })
  const statuses = async (spec: TokenSpec, times: number) => {
    const found = []
    for (let time = 0; time < times; time += 1) found.push((await get(spec)).status)
    return found
  }
  return { get, statuses, url: service.url, at: (seconds: number) => (now = NOW + seconds * 1_000) }
}

void t.test('requests beyond the limit are refused by the contract, until their time has come', async (t) => {
  const { get, statuses, at } = await limited(t)
  t.strictSame(await statuses({ user: '7' }, 4), [200, 200, 200, 429])
  const refused = await get({ user: '7' }, '/case/1', { accept: 'application/xml', 'accept-language': 'de-DE' })
  t.equal(refused.headers.get('retry-after'), '20')
  t.equal(refused.headers.get('content-type'), 'application/xml; charset=utf-8')
  t.match(await refused.text(), /<code>429-900<\/code><developerMessage>Zu viele Anfragen/)
  at(19)
  t.equal((await get({ user: '7' })).headers.get('retry-after'), '1')
  at(20)
  t.strictSame(await statuses({ user: '7' }, 2), [200, 429], 'a third of a minute gives one back')
  at(80)
  t.strictSame(await statuses({ user: '7' }, 4), [200, 200, 200, 429], 'a minute gives all back, and no more')
})

void t.test('every caller has a limit of its own', async (t) => {
  const { statuses } = await limited(t)
  t.strictSame(await statuses({ user: '7' }, 4), [200, 200, 200, 429])
  t.strictSame(await statuses({ client: '7' }, 1), [200], 'a client of the same number')
  t.strictSame(await statuses({ user: '8' }, 1), [200])
})

void t.test('refusals count, except for unknown callers and public paths', async (t) => {
  const { get, statuses, url } = await limited(t)
  for (let time = 0; time < 5; time += 1) {
    t.equal((await get({ user: '7', secret: 'of another service, without the secret' })).status, 401)
    t.equal((await fetch(`${url}/health/live`)).status, 200)
    t.equal((await get({ user: '7' }, '/nothing')).status, 404, 'and no such path')
  }
  t.equal((await get({ user: '7' }, '/case/0')).status, 400)
  t.strictSame(await statuses({ user: '7' }, 3), [200, 200, 429])
})

void t.test('a clock that was put back locks no caller out for longer than a period', async (t) => {
  const { statuses, at } = await limited(t)
  await statuses({ user: '7' }, 4)
  at(-86_400)
  t.strictSame(await statuses({ user: '7' }, 1), [429])
  at(-86_400 + 60)
  t.strictSame(await statuses({ user: '7' }, 3), [200, 200, 200])
})

void t.test('without a limit there is none', async (t) => {
  const service = await startTestService({ world: WORLD })
  t.teardown(() => service.stop())
  const headers = { authorization: `Bearer ${service.token({ user: '7' })}` }
  for (let time = 0; time < 20; time += 1) t.equal((await fetch(`${service.url}/case/1`, { headers })).status, 200)
})
