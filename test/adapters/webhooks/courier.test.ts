import { Webhook } from 'standardwebhooks'
import type { Test } from 'tap'
import type { Store } from '../../../src/domain/ports.js'
import { closing, NOW, onEveryStore, USER } from '../../stores/stores.js'
import { addWebhook, courierFor, HOUR, MINUTE, SECOND, untilStored, webhookIn } from '../../support/couriers.js'
import { type Answer, startReceiver } from '../../support/receiver.js'
import { openCase } from '../../support/seed.js'

const ids = (count: number, from = 1) => Array.from({ length: count }, (_, at) => String(from + at))
const WORLD = { cases: ids(20).map((id) => openCase(Number(id))) }

async function receiverFor(t: Test, ...given: Parameters<typeof startReceiver>) {
  const receiver = await startReceiver(...given)
  t.teardown(receiver.stop)
  return receiver
}

/** The cases of the deliveries that a receiver got, in their order. */
const casesOf = ({ received }: { received: readonly { body: string }[] }): string[] =>
  received.map(({ body }) => JSON.parse(body).data.case.id)

const close = async (store: Store, ...cases: readonly string[]): Promise<void> => {
  for (const id of cases) await closing(store)(USER, [id])
}

/** Never answers. */
const hang: Answer = () => undefined

await onEveryStore('closed cases are delivered in order', WORLD, async (t, { store }) => {
  const receiver = await receiverFor(t)
  const id = await addWebhook(store, `${receiver.url}/hook`)
  const courier = courierFor(t, store, { now: NOW })
  await close(store, ...ids(10))
  await receiver.until(10)
  t.strictSame(casesOf(receiver), ids(10))
  const [first] = receiver.received
  t.strictSame(JSON.parse(first?.body ?? ''), {
    type: 'case_closed',
    timestamp: '2026-11-23T18:13:09.142Z',
    data: { case: { id: '1' }, by: { user: { id: '7' } }, journal: { id: '1' } },
  })
  t.equal(first?.headers['webhook-id'], `1-${id}`)

  await untilStored(store, async () => (await webhookIn(store, id))?.after === 10)
  const attempts = await store.consistently(({ webhooks }) => webhooks.attempts(id))
  t.strictSame(
    attempts.map(({ number, at, status, failure }) => [number, at, status, failure]),
    ids(10).map((number) => [11 - Number(number), NOW, 200, null]),
  )
  t.match(courier.lags(), [{ webhook: id, entries: 0, age: 0 }])
  t.strictSame(courier.events, [{ event: 'deliveries_begun' }])
})

await onEveryStore('nothing overtakes a failing delivery to an ordered webhook', WORLD, async (t, { store }) => {
  const answers = [200, 500, 503, 200]
  const receiver = await receiverFor(t, (_received, count) => answers[count - 1] ?? 200)
  const id = await addWebhook(store, receiver.url)
  const courier = courierFor(t, store, { now: NOW })
  await close(store, ...ids(3))
  await receiver.until(2)
  await untilStored(store, async () => (await webhookIn(store, id))?.failures === 1)
  t.match(await webhookIn(store, id), { after: 1, retryAt: NOW + 5 * SECOND, setAside: 0 })
  await courier.wake()
  t.match(courier.lags(), [{ entries: 2 }])

  await courier.pass(5 * SECOND - 1)
  t.equal(receiver.received.length, 2, 'not before it is due')
  await courier.pass(1)
  await receiver.until(3)
  await untilStored(store, async () => (await webhookIn(store, id))?.failures === 2)
  t.match(await webhookIn(store, id), { after: 1, retryAt: NOW + 5 * SECOND + 5 * MINUTE })
  await courier.pass(5 * MINUTE)
  await receiver.until(5)
  t.strictSame(casesOf(receiver), ['1', '2', '2', '2', '3'])
  const messages = receiver.received.map(({ headers }) => headers['webhook-id'])
  t.equal(new Set(messages.slice(1, 4)).size, 1, 'a message has one id')
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 3)
  t.match(await webhookIn(store, id), { failures: 0, retryAt: null })
})

await onEveryStore('a webhook is disabled after the tenth failed attempt', WORLD, async (t, { store }) => {
  const receiver = await receiverFor(t, () => 500)
  const id = await addWebhook(store, `${receiver.url}/secret?key=1`)
  const courier = courierFor(t, store, { now: NOW })
  await close(store, '1', '2')
  for (const attempt of ids(10).map(Number)) {
    await receiver.until(attempt)
    await untilStored(store, async () => (await webhookIn(store, id))?.failures === attempt)
    if (attempt < 10) await courier.pass(27 * HOUR)
  }
  t.match(await webhookIn(store, id), {
    ...{ enabled: false, after: 0, retryAt: null },
    disabled: { at: NOW + 9 * 27 * HOUR, reason: 'failed' },
  })
  await courier.pass(27 * HOUR)
  t.equal(receiver.received.length, 10)
  const { entries } = await store.consistently(({ journal }) =>
    journal.read({ after: 0, limit: 10, departments: null, kinds: ['webhook_disabled'] }),
  )
  t.match(entries, [{ webhook: id, by: { actor: 'client', id: '7' } }])
  const [disabled] = courier.events.filter(({ event }) => event === 'webhook_disabled')
  t.match(disabled, { webhook: id, client: '7', reason: 'failed' })
  t.notMatch(JSON.stringify(disabled), /secret|key/, 'no path or query is logged')

  await edit(store, id, { enabled: true })
  await courier.wake()
  await receiver.until(11)
  await untilStored(store, async () => (await webhookIn(store, id))?.failures === 1)
  t.match(await webhookIn(store, id), { enabled: true, retryAt: courier.clock.now() + 5 * SECOND }, 'counts anew')
})

await onEveryStore('a receiver that is gone', WORLD, async (t, { store }) => {
  for (const ordered of [true, false]) {
    const receiver = await receiverFor(t, () => 410)
    const id = await addWebhook(store, receiver.url, { ordered })
    const courier = courierFor(t, store, { now: NOW, holder: `ordered ${String(ordered)}` })
    await close(store, ...(ordered ? ['1', '2'] : ['3', '4']))
    await untilStored(store, async () => (await webhookIn(store, id))?.enabled === false)
    t.match(await webhookIn(store, id), { disabled: { reason: 'gone' } })
    t.ok(receiver.received.length <= 2)
    await courier.stop()
  }
})

await onEveryStore('a receiver that asks to be left alone', WORLD, async (t, { store }) => {
  const busy: Answer = (_request, response) => void response.writeHead(429, { 'retry-after': '60' }).end()
  const receiver = await receiverFor(t, (_received, count) => (count === 1 ? busy : 200))
  const id = await addWebhook(store, receiver.url)
  const courier = courierFor(t, store, { now: NOW })
  await close(store, '1')
  await untilStored(store, async () => (await webhookIn(store, id))?.retryAt === NOW + MINUTE)
  await courier.pass(MINUTE - 1)
  t.equal(receiver.received.length, 1)
  await courier.pass(1)
  await receiver.until(2)
})

await onEveryStore('a webhook without order sets a failing entry aside', WORLD, async (t, { store }) => {
  let isWell = false
  const receiver = await receiverFor(t, ({ body }) => (isWell || JSON.parse(body).data.case.id !== '2' ? 200 : 500))
  const id = await addWebhook(store, receiver.url, { ordered: false })
  const courier = courierFor(t, store, { now: NOW })
  await close(store, ...ids(6))
  await receiver.until(6)
  t.strictSame(casesOf(receiver).sort(), ids(6))
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 6)
  t.match(await webhookIn(store, id), { setAside: 1, failures: 0, retryAt: null })
  await courier.pass(5 * SECOND)
  await receiver.until(7)
  await courier.stop()

  isWell = true
  const next = courierFor(t, store, { now: NOW + 6 * MINUTE, holder: 'next' })
  await receiver.until(8)
  t.strictSame(casesOf(receiver).slice(6), ['2', '2'], 'also by another process')
  await untilStored(store, async () => (await webhookIn(store, id))?.setAside === 0)
  await close(store, '7')
  await receiver.until(9)
  await next.stop()
})

await onEveryStore('a webhook without order has up to eight requests in flight', WORLD, async (t, { store }) => {
  const open: (() => void)[] = []
  const receiver = await receiverFor(t, () => (_request, response) => void open.push(() => response.end()))
  await addWebhook(store, receiver.url, { ordered: false })
  courierFor(t, store, { now: NOW })
  await close(store, ...ids(12))
  await receiver.until(8)
  t.equal(receiver.received.length, 8)
  open.shift()?.()
  await receiver.until(9)
  t.equal(receiver.received.length, 9)
  for (const answer of open) answer()
  await receiver.until(12)
  for (const answer of open) answer()
})

await onEveryStore('both secrets sign after a rotation', WORLD, async (t, { store }) => {
  const receiver = await receiverFor(t)
  const old = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const fresh = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
  const id = await addWebhook(store, receiver.url)
  const courier = courierFor(t, store, { now: Date.now() })
  const verifiedBy = (at: number) => {
    const { headers, body } = receiver.received[at] ?? { headers: {}, body: '' }
    return [old, fresh].map((secret) => {
      try {
        return new Webhook(secret).verify(body, headers as Record<string, string>) !== null
      } catch {
        return false
      }
    })
  }
  await close(store, '1')
  await receiver.until(1)
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 1)
  await store.atomically(({ webhooks }) => webhooks.rotate(id, fresh, courier.clock.now() + MINUTE))
  await courier.wake()
  await close(store, '2')
  await receiver.until(2)
  await courier.pass(MINUTE)
  await close(store, '3')
  await receiver.until(3)
  t.strictSame(casesOf(receiver), ['1', '2', '3'])
  t.strictSame(
    [verifiedBy(0), verifiedBy(1), verifiedBy(2)],
    [
      [true, false],
      [true, true],
      [false, true],
    ],
  )
})

await onEveryStore('a change by the client', WORLD, async (t, { store }) => {
  const receiver = await receiverFor(t)
  const other = await receiverFor(t)
  const id = await addWebhook(store, receiver.url)
  const courier = courierFor(t, store, { now: NOW })
  await close(store, ...ids(3))
  await receiver.until(3)
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 3)

  await store.atomically(({ webhooks }) => webhooks.replay(id, 1))
  await courier.wake()
  await receiver.until(5)
  t.strictSame(casesOf(receiver), ['1', '2', '3', '2', '3'], 'a replay')
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 3)

  await edit(store, id, { url: other.url, kinds: ['case_reopened'] })
  await courier.wake()
  await close(store, '4')
  await edit(store, id, { url: other.url })
  await courier.wake()
  await close(store, '5')
  await other.until(2)
  t.strictSame(casesOf(other), ['4', '5'], 'another URL, and other kinds')

  await edit(store, id, { url: other.url, enabled: false })
  await courier.wake()
  await close(store, '6')
  await store.atomically(({ webhooks }) => webhooks.delete(id))
  const second = await addWebhook(store, receiver.url)
  await courier.wake()
  await close(store, '7')
  await receiver.until(6)
  t.strictSame([receiver.received.length, other.received.length], [6, 2], 'neither disabled nor deleted ones')
  await untilStored(store, async () => (await webhookIn(store, second))?.after === 7)
})

await onEveryStore('a client gets what is within its reach', WORLD, async (t, { store, beside }) => {
  const receiver = await receiverFor(t)
  const limited = await receiverFor(t)
  const [all, some] = [
    await addWebhook(store, receiver.url),
    await addWebhook(store, limited.url, { client: '6', ordered: false }),
  ]
  await addWebhook(store, limited.url, { client: '5' })
  courierFor(t, store, { now: NOW })
  await close(store, '1')
  await receiver.until(1)
  await untilStored(store, async () => (await webhookIn(store, all))?.after === 1)
  t.equal(limited.received.length, 0, 'another department, or a client that may not call')
  if (!beside) return
  await beside.run('insert into client_departments values (6, 1)')
  await close(store, '2')
  await receiver.until(2)
  await limited.until(1)
  t.strictSame(casesOf(limited), ['2'], 'from then on')
  await untilStored(store, async () => (await webhookIn(store, some, '6'))?.after === 2)
})

await onEveryStore('a client that loses its reach gets nothing of what waits', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  const receiver = await receiverFor(t, (_received, count) => (count <= 2 ? 500 : 200))
  const witness = await receiverFor(t)
  await addWebhook(store, receiver.url)
  await addWebhook(store, receiver.url, { ordered: false })
  await addWebhook(store, witness.url, { client: '6' })
  await beside.run('insert into client_departments values (6, 1)')
  const courier = courierFor(t, store, { now: NOW })
  await close(store, '1')
  await receiver.until(2)
  await witness.until(1)
  await beside.run('update clients set limited = 1 where id = 7; insert into client_departments values (7, 2)')
  await courier.pass(10 * SECOND)
  await close(store, '2')
  await witness.until(2)
  await courier.pass(10 * SECOND)
  t.equal(receiver.received.length, 2)
})

await onEveryStore('a page that waits is dropped with the reach', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  let answer = (): void => undefined
  const receiver = await receiverFor(t, (_received, count) => (_request, response) => {
    if (count === 1) answer = () => response.end()
    else response.end()
  })
  const id = await addWebhook(store, receiver.url)
  await close(store, ...ids(5))
  const courier = courierFor(t, store, { now: NOW })
  await receiver.until(1)
  await beside.run('update clients set limited = 1 where id = 7; insert into client_departments values (7, 2)')
  await courier.wake()
  answer()
  await untilStored(store, async () => (await webhookIn(store, id))?.after !== 0)
  await courier.wake()
  t.equal(receiver.received.length, 1)
})

await onEveryStore('a receiver that hangs holds up nobody else', WORLD, async (t, { store }) => {
  const hanging = await receiverFor(t, () => hang)
  const receiver = await receiverFor(t)
  await addWebhook(store, hanging.url)
  await addWebhook(store, hanging.url, { ordered: false })
  await addWebhook(store, receiver.url)
  courierFor(t, store, { now: NOW })
  await close(store, ...ids(15))
  await receiver.until(15)
  t.strictSame(casesOf(receiver), ids(15))
  t.equal(hanging.received.length, 9, 'one in order, eight without')
})

function edit(
  { atomically }: Store,
  id: string,
  changed: { url?: string; kinds?: ['case_reopened']; enabled?: boolean },
) {
  return atomically(async ({ webhooks }) => {
    const before = (await webhooks.ofClient('7')).find((webhook) => webhook.id === id)
    if (before) await webhooks.edit(id, { ...before, kinds: ['case_closed'], ...changed })
  })
}
