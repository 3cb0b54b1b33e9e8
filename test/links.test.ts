import { once } from 'node:events'
import { connect, type IncomingHttpHeaders } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import Fastify from 'fastify'
import t from 'tap'
import { casework, openStore, systemClock } from '../src/index.js'
import { openCase, PEOPLE, seed } from './support/seed.js'
import { startTestService } from './support/test-service.js'

const TASK = JSON.stringify({ subject: 'Call back', case: { id: '1' } })
const JSON_TYPE = { 'content-type': 'application/json' }

for (const [prefix, base] of [
  ['/c/', '/c'],
  ['/c', '/c'],
  ['/', ''],
] as const) {
  void t.test(`links of a host whose prefix is ${prefix}`, async (t) => {
    const store = await openStore('sqlite::memory:')
    await seed(store, { ...PEOPLE, cases: [openCase(1)] })
    const host = Fastify()
    t.teardown(() => host.close().then(() => store.close()))
    const authenticate = () => ({ actor: 'user', id: 7, access: 'manage' }) as const
    await host.register(casework, { prefix, store, clock: systemClock, authenticate })
    const created = await host.inject({
      method: 'POST',
      url: `${base}/activity/task`,
      headers: JSON_TYPE,
      payload: TASK,
    })
    t.match(created.headers.location, new RegExp(`^${base}/activity/\\d+$`))
    t.equal((await host.inject(String(created.headers.location))).statusCode, 200)
    const shown = (await host.inject(`${base}/case?$pagesize=1`)).body
    t.notMatch(shown, new RegExp(`"href":"(?!${base}/[a-z])`))
    t.match(shown, `"href":"${base}/case/1"`)
    const { servers, paths } = (await host.inject(`${base}/openapi.json`)).json()
    t.strictSame([servers[0].url, paths['/health/live'].servers[0].url], ['.', '.'])
  })
}

/** What stands in `X-Forwarded-Prefix`, whose word counts, and what links begin with. */
const FORWARDED: readonly (readonly [string, readonly string[], string])[] = [
  ['/crm', ['127.0.0.0/8'], '/crm'],
  ['/crm/v3', ['127.0.0.1'], '/crm/v3'],
  ['/crm', [], ''],
  ['/crm', ['10.0.0.0/8', '::1'], ''],
  ['/crm/', ['127.0.0.1'], ''],
  ['//evil.example', ['127.0.0.1'], ''],
  ['https://evil.example', ['127.0.0.1'], ''],
  ['/a, /b', ['127.0.0.1'], ''],
  [`/${'a'.repeat(300)}`, ['127.0.0.1'], ''],
]
for (const [prefix, trustedProxies, expected] of FORWARDED) {
  void t.test(`X-Forwarded-Prefix: ${prefix.slice(0, 40)} of ${trustedProxies.join() || 'nobody'}`, async (t) => {
    const service = await startTestService({ basePath: '/v3', server: { trustedProxies } })
    t.teardown(service.stop)
    const headers = { authorization: `Bearer ${service.token({ user: '7' })}`, 'x-forwarded-prefix': prefix }
    const answer = await fetch(`${service.url}/case/1001`, { headers })
    t.match(await answer.text(), `"href":"${expected}/v3/case/1001"`)
    const body = '{"subject":"x","queue":{"id":"31"}}'
    const created = await fetch(`${service.url}/activity/task`, {
      method: 'POST',
      body,
      headers: { ...headers, ...JSON_TYPE },
    })
    t.ok(created.headers.get('location')?.startsWith(`${expected}/v3/activity/`))
  })
}

void t.test('over HTTP/2 a body without a length is one, and nothing ends the connection', async (t) => {
  const store = await openStore('sqlite::memory:')
  await seed(store, { ...PEOPLE, cases: [openCase(1)] })
  const host = Fastify({ http2: true })
  const authenticate = () => ({ actor: 'user', id: 7, access: 'manage' }) as const
  await host.register(casework, { store, clock: systemClock, authenticate })
  await host.listen({ host: '127.0.0.1', port: 0 })
  const warnings: Error[] = []
  const remember = (warning: Error) => warnings.push(warning)
  process.on('warning', remember)
  const session = connect(`http://127.0.0.1:${String((host.server.address() as AddressInfo).port)}`)
  t.teardown(async () => {
    process.off('warning', remember)
    session.close()
    await host.close()
    await store.close()
  })
  const ask = async (method: string, path: string, body?: string) => {
    const stream = session.request(
      { ':method': method, ':path': path, ...JSON_TYPE },
      { endStream: body === undefined },
    )
    if (body !== undefined) stream.end(body)
    const [headers] = (await once(stream, 'response')) as [IncomingHttpHeaders]
    const answer = await text(stream)
    const status = Number(headers[':status'])
    return status >= 400 ? (JSON.parse(answer) as { code?: string }).code : status
  }
  t.equal(await ask('PATCH', '/case/1/close', '{}'), '400-203')
  t.equal(await ask('GET', '/case/1', '{}'), '400-203')
  t.equal(await ask('POST', '/activity/task', 'x'.repeat(100_000)), '413-900')
  t.equal(await ask('GET', '/case/1'), 200)
  t.equal(await ask('PATCH', '/case/1/close'), 204)
  t.strictSame(warnings, [])
})
