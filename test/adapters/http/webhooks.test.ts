import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import t, { type Test } from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { webhookSender } from '../../../src/adapters/webhooks/sender.js'
import { settableClock } from '../../../src/domain/settable-clock.js'
import { PEOPLE } from '../../contract/access/callers.js'
import { type Received, type Receiver, startReceiver } from '../../support/receiver.js'
import { NOW, startTestService, type TestService } from '../../support/test-service.js'
import { STORE_KINDS, type StoreKind } from '../../support/world-store.js'

const A_DAY = 24 * 3_600_000

/** An answer of the service, parsed. */
interface Told {
  readonly status: number
  readonly isReplayed: boolean
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test knows what it asked for
  readonly json: any
}

interface Rig {
  readonly service: TestService
  readonly clock: ReturnType<typeof settableClock>
  readonly ask: (method: string, path: string, body?: object | null, headers?: Record<string, string>) => Promise<Told>
}

/** A service that may call this machine, asked by client 7. */
async function start(t: Test, store: StoreKind): Promise<Rig> {
  const clock = settableClock({ now: () => NOW })
  clock.fix(NOW)
  const sender = webhookSender({ allowed: ['127.0.0.1/32'], clock })
  const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`
  const service = await startTestService({ store, clock, world: PEOPLE, server: { webhooks: { sender, newSecret } } })
  t.teardown(async () => {
    await service.stop()
    await sender.close()
  })
  return {
    service,
    clock,
    async ask(method, path, body = null, headers = {}) {
      const answer = await fetch(service.url + path, {
        method,
        headers: {
          authorization: `Bearer ${service.token({ client: '7' })}`,
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      const isReplayed = answer.headers.get('idempotency-replayed') === 'true'
      return { status: answer.status, isReplayed, json: text === '' ? null : JSON.parse(text) }
    },
  }
}

async function receiverFor(t: Test, ...args: Parameters<typeof startReceiver>): Promise<Receiver> {
  const receiver = await startReceiver(...args)
  t.teardown(receiver.stop)
  return receiver
}

/** Whether a secret verifies what was received, as a receiver does it. */
function isSignedWith(secret: string, { headers, body }: Received): boolean {
  // The library compares with the time of the machine, which is not that of the test.
  const id = String(headers['webhook-id'])
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000)
  return String(headers['webhook-signature'])
    .split(' ')
    .includes(new Webhook(secret).sign(id, at, body))
}

for (const store of STORE_KINDS) {
  void t.test(`${store}: a test is sent at once, also by a webhook that is disabled`, async (t) => {
    const { ask } = await start(t, store)
    const statuses = [200, 500, 302]
    const receiver = await receiverFor(t, (_received, count) => statuses[count - 1] ?? 204)
    const url = `${receiver.url}/hook?key=own`
    const { json: created } = await ask('POST', '/webhook', { url, enabled: false })

    t.match(await ask('POST', `/webhook/${created.id}/test`), {
      status: 200,
      json: { at: new Date(NOW).toISOString(), duration: 0, status: 200, outcome: 'delivered' },
    })
    const [first] = receiver.received
    t.match(first, { url: '/hook?key=own', headers: { 'content-type': 'application/json' } })
    t.strictSame(JSON.parse(first!.body), { type: 'test', timestamp: new Date(NOW).toISOString(), data: {} })
    t.ok(isSignedWith(created.secret, first!))

    const failed = await ask('POST', `/webhook/${created.id}/test`, null, { 'accept-language': 'ja' })
    t.match(failed.json, {
      status: 500,
      outcome: 'failed',
      error: { value: 'status', displayValue: '受信側が 2xx 以外のステータスを返しました' },
    })
    t.match((await ask('POST', `/webhook/${created.id}/test`)).json, { status: 302, error: { value: 'redirect' } })
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    for (const id of ids) t.match(id, /^test-\w{16}-\d+$/)
    t.equal(new Set(ids).size, 3, 'each test has an id of its own')

    const { attempt } = (await ask('GET', `/webhook/${created.id}/attempts`)).json
    t.strictSame(
      attempt.map((one: { status: number }) => one.status),
      [302, 500, 200],
      'newest first',
    )
    t.ok(
      attempt.every((one: object) => !('journal' in one)),
      'a test is about no entry',
    )
  })

  void t.test(`${store}: a receiver that cannot be called`, async (t) => {
    const { ask } = await start(t, store)
    const receiver = await startReceiver()
    const { json: created } = await ask('POST', '/webhook', { url: receiver.url })
    await receiver.stop()
    t.match((await ask('POST', `/webhook/${created.id}/test`)).json, {
      outcome: 'failed',
      error: { value: 'no_connection', displayValue: 'No connection to the receiver' },
    })
    t.match(await ask('POST', '/webhook', { url: 'https://192.168.0.1/' }), { status: 400, json: { code: '400-152' } })
  })

  void t.test(`${store}: nothing is locked while a test waits, and a webhook may go meanwhile`, async (t) => {
    const { ask } = await start(t, store)
    let answer = (): void => undefined
    const receiver = await receiverFor(t, () => new Promise((resolve) => (answer = () => resolve(200))))
    const { json: created } = await ask('POST', '/webhook', { url: receiver.url })
    const testing = ask('POST', `/webhook/${created.id}/test`)
    await receiver.until(1)
    t.equal((await ask('PATCH', `/webhook/${created.id}`, { ordered: false })).status, 204)
    t.equal((await ask('DELETE', `/webhook/${created.id}`)).status, 204)
    answer()
    t.match(await testing, { status: 404, json: { code: '404-100' } })
  })

  void t.test(`${store}: a request that is sent again makes, sends and rotates nothing`, async (t) => {
    const { ask } = await start(t, store)
    const receiver = await receiverFor(t)
    const again = async (path: string, key: string, body: object | null = null) => {
      const headers = { 'idempotency-key': key }
      const [one, two] = [await ask('POST', path, body, headers), await ask('POST', path, body, headers)]
      t.strictSame(two, { ...one, isReplayed: true }, path)
      return one.json
    }
    const { id, secret } = await again('/webhook', 'one', { url: receiver.url })
    t.match(secret, /^whsec_/, 'the secret is told again, too')
    t.equal((await ask('GET', '/webhook')).json.webhook.length, 1)
    await again(`/webhook/${id}/test`, 'two')
    t.equal(receiver.received.length, 1)
    t.equal((await ask('GET', `/webhook/${id}/attempts`)).json.attempt.length, 1)
    t.not((await again(`/webhook/${id}/secret`, 'three')).secret, secret)
    t.match(await ask('POST', `/webhook/${id}/test`, null, { 'idempotency-key': 'three' }), { status: 422 })
    t.equal(receiver.received.length, 1, 'a key of another request sends nothing')
  })

  void t.test(`${store}: the old secret signs along for a day`, async (t) => {
    const { ask, clock } = await start(t, store)
    const receiver = await receiverFor(t)
    const { json: created } = await ask('POST', '/webhook', { url: receiver.url })
    const { json: rotated } = await ask('POST', `/webhook/${created.id}/secret`)
    const signers = async (): Promise<boolean[]> => {
      await ask('POST', `/webhook/${created.id}/test`)
      return [created.secret, rotated.secret].map((secret) => isSignedWith(secret, receiver.received.at(-1)!))
    }
    t.strictSame(await signers(), [true, true])
    clock.fix(NOW + A_DAY - 1)
    t.strictSame(await signers(), [true, true])
    clock.fix(NOW + A_DAY)
    t.strictSame(await signers(), [false, true])
  })

  void t.test(`${store}: the cursor begins at the end of the journal, and a replay moves it`, async (t) => {
    const { ask } = await start(t, store)
    const { json: early } = await ask('POST', '/webhook', { url: 'https://receiver.example/' })
    const shown = async (id: string) => (await ask('GET', `/webhook/${id}`)).json
    t.notOk('journal' in (await shown(early.id)), 'there is no entry')
    await ask('POST', '/activity/task', { subject: 'Call back', queue: { id: '31' } })
    const { json: late } = await ask('POST', '/webhook', { url: 'https://receiver.example/' })
    const { last } = (await ask('GET', '/journal')).json
    t.strictSame((await shown(late.id)).journal, { id: last })

    t.equal((await ask('POST', `/webhook/${late.id}/replay`, { after: 1 })).status, 204)
    t.strictSame((await shown(late.id)).journal, { id: '1' })
    t.equal((await ask('POST', `/webhook/${late.id}/replay`, { after: Number(last) })).status, 204, 'forward, too')
    t.match(await ask('POST', `/webhook/${late.id}/replay`, { after: Number(last) + 1 }), {
      status: 400,
      json: { code: '400-152', developerMessage: /'after'/ },
    })
    t.strictSame((await shown(late.id)).journal, { id: last })
  })

  void t.test(`${store}: why the service disabled a webhook is shown until it is enabled`, async (t) => {
    const { ask, service } = await start(t, store)
    const { json: created } = await ask('POST', '/webhook', { url: 'https://receiver.example/' })
    const beside = await openStore(service.databaseUrl)
    t.teardown(() => beside.close())
    const retry = { number: 1, failures: 2, retryAt: NOW + 60_000 }
    const nothing = { attempts: [], settled: [], setAside: [retry] }
    const disabled = { ...nothing, after: 0, failures: 9, retryAt: NOW + 1_000, disable: 'failed' } as const
    await beside.atomically(async ({ deliveries }) => {
      await deliveries.lease({ holder: 'test', now: NOW, until: NOW + 1_000 })
      await deliveries.keep('test', [{ id: created.id, revision: 1, ...disabled }], NOW)
    })
    const shown = async (language: string) =>
      (await ask('GET', `/webhook/${created.id}`, null, { 'accept-language': language })).json
    const at = new Date(NOW).toISOString()
    t.match(await shown('de'), {
      enabled: false,
      disabled: { at, reason: { value: 'failed', displayValue: 'Alle Zustellversuche sind fehlgeschlagen' } },
      setAside: 1,
    })
    const { entry } = (await ask('GET', '/journal')).json
    t.match(entry, [{ kind: 'webhook_disabled', by: { client: { id: '7' } }, webhook: { id: created.id } }])
    t.notOk('department' in entry[0])

    await ask('PATCH', `/webhook/${created.id}`, { enabled: true })
    const { failures, enabled, ...rest } = await shown('en')
    t.match({ failures, enabled }, { failures: 0, enabled: true })
    t.notOk('disabled' in rest)
  })
}
