import Fastify from 'fastify'
import { Webhook } from 'standardwebhooks'
import t, { type Test } from 'tap'
import { casework, openStore } from '../../src/index.js'
import { startServer } from '../../src/process/server.js'
import { type StartOptions, startCasework } from '../../src/testing.js'
import { startReceiver } from '../support/receiver.js'
import { openCase, PEOPLE, seed } from '../support/seed.js'
import { signToken, TOKENS } from '../support/tokens.js'
import '../support/no-limit.js'

const WORLD = { ...PEOPLE, cases: [1, 2].map((id) => openCase(id)) }
const CLIENT = { client: '7' }

async function receiverFor(t: Test, ...given: Parameters<typeof startReceiver>) {
  const receiver = await startReceiver(...given)
  t.teardown(receiver.stop)
  return receiver
}

interface Api {
  readonly url: string
  readonly token: string
}

async function addWebhook({ url, token }: Api, to: string): Promise<{ id: string; secret: string }> {
  const answer = await send({ url: `${url}/webhook`, token }, 'POST', { url: to })
  return (await answer.json()) as { id: string; secret: string }
}

const send = async ({ url, token }: Api, method: string, body?: object) => {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) }
  const answer = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  if (!answer.ok) throw new Error(`${String(answer.status)} ${await answer.text()}`)
  return answer
}

void t.test('a service for tests delivers to this machine', async (t) => {
  const receiver = await receiverFor(t)
  const service = await startCasework({ world: WORLD as StartOptions['world'] & object })
  t.teardown(service.close)
  const api = { url: service.url, token: await service.clientToken(7) }
  const { id, secret } = await addWebhook(api, `${receiver.url}/hook`)
  await send({ ...api, url: `${api.url}/case/1/close` }, 'PATCH')
  await receiver.until(1)
  const [{ headers, body }] = receiver.received as [(typeof receiver.received)[number]]
  t.match(new Webhook(secret).verify(body, headers as Record<string, string>), {
    type: 'case_closed',
    data: { case: { id: '1' }, by: { client: { id: '7' } }, journal: { id: '1' } },
  })
  t.equal(headers['webhook-id'], `1-${id}`)
  await service.close()
})

void t.test('metrics tell how deliveries go', async (t) => {
  const receiver = await receiverFor(t, () => 410)
  const store = await openStore('sqlite::memory:')
  await seed(store, WORLD)
  const server = await startServer({
    ...{ store, clock: { now: Date.now }, tokens: TOKENS, host: '127.0.0.1', port: 0, basePath: '' },
    ...{ logLevel: 'silent', webhookAllow: ['127.0.0.1'], metrics: { host: '127.0.0.1', port: 0 } },
  })
  t.teardown(() => server.stop())
  const api = { url: server.url, token: signToken(CLIENT, Date.now()) }
  const { id } = await addWebhook(api, receiver.url)
  const change = store.changed(new AbortController().signal)
  await send({ ...api, url: `${api.url}/case/2/close` }, 'PATCH')
  await change
  await receiver.until(1)
  for (;;) {
    const wait = store.changed(new AbortController().signal)
    const [webhook] = await store.consistently(({ webhooks }) => webhooks.ofClient('7'))
    if (webhook?.id === id && !webhook.enabled) break
    await wait
  }
  const metrics = await (await fetch(server.metricsUrl ?? '')).text()
  t.match(metrics, 'casework_webhook_attempts_total{outcome="status"} 1')
  t.match(metrics, 'casework_webhooks_disabled_total{reason="gone"} 1')
  t.match(metrics, '# TYPE casework_webhook_lag_entries gauge')
})

void t.test('a host delivers while its app is ready, and stops before the host closes its store', async (t) => {
  const receiver = await receiverFor(t)
  const store = await openStore('sqlite::memory:')
  await seed(store, WORLD)
  const clock = { now: Date.now }
  const host = Fastify()
  await host.register(casework, { store, clock, tokens: TOKENS, webhookAllow: ['127.0.0.0/8'], prefix: '/cases' })
  host.addHook('onClose', () => store.close())
  const url = `${await host.listen({ host: '127.0.0.1', port: 0 })}/cases`
  const api = { url, token: signToken(CLIENT, Date.now()) }
  await addWebhook(api, receiver.url)
  await send({ ...api, url: `${url}/case/1/close` }, 'PATCH')
  await receiver.until(1)
  await host.close()
})
