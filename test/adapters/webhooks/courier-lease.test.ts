import t, { type Test } from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import type { Store } from '../../../src/domain/ports.js'
import { renewableStore } from '../../../src/process/renewable-store.js'
import { Opened } from '../../stores/opened.js'
import { closing, NOW, onEveryStore, USER } from '../../stores/stores.js'
import { addWebhook, courierFor, untilStored, webhookIn } from '../../support/couriers.js'
import { type Answer, type Received, startReceiver } from '../../support/receiver.js'
import { openCase, PEOPLE, seed } from '../../support/seed.js'

const ids = (count: number, from = 1) => Array.from({ length: count }, (_, at) => String(from + at))
const WORLD = { cases: ids(20).map((id) => openCase(Number(id))) }
/** In milliseconds: short enough for a test, and long enough for a busy machine. */
const QUICK = { lease: 1_500, prolong: 200, look: 100, keep: 20, follow: 10 }

async function receiverFor(t: Test, ...given: Parameters<typeof startReceiver>) {
  const receiver = await startReceiver(...given)
  t.teardown(receiver.stop)
  return receiver
}

const close = async (store: Store, ...cases: readonly string[]): Promise<void> => {
  for (const id of cases) await closing(store)(USER, [id])
}
const caseOf = ({ body }: Received): string => JSON.parse(body).data.case.id
/** Never answers. */
const hang: Answer = () => undefined

/** A store whose units fail, or never end, once a test says so. */
function breakable(store: Store): Store & { units: 'work' | 'fail' | 'hang' } {
  const broken: Store & { units: 'work' | 'fail' | 'hang' } = {
    ...store,
    units: 'work',
    atomically: (work) => {
      if (broken.units === 'fail') return Promise.reject(new Error('no disk'))
      return broken.units === 'hang' ? new Promise(() => undefined) : store.atomically(work)
    },
  }
  return broken
}

await onEveryStore(
  'of two processes one delivers, and the other when that stops',
  WORLD,
  async (t, { store, beside }) => {
    if (!beside) return
    const receiver = await receiverFor(t)
    const id = await addWebhook(store, receiver.url)
    const one = courierFor(t, store, { now: NOW, holder: 'one' })
    await one.wake()
    const other = courierFor(t, await beside.another(), { now: NOW, holder: 'other' })
    await other.wake()
    t.strictSame([one.events, other.events], [[{ event: 'deliveries_begun' }], []])
    t.strictSame([one.lags().length, other.lags().length], [1, 0])
    await close(store, ...ids(5))
    await receiver.until(5)
    await untilStored(store, async () => (await webhookIn(store, id))?.after === 5)
    await one.stop()
    t.match(one.events[1], { event: 'deliveries_ended', reason: 'stopped' })
    await other.wake()
    await close(store, ...ids(5, 6))
    await receiver.until(10)
    t.strictSame(receiver.received.map(caseOf), ids(10), 'nothing twice')
  },
)

await onEveryStore('a process that crashes is replaced', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  const receiver = await receiverFor(t, (_received, count) => (count === 3 ? hang : 200))
  const id = await addWebhook(store, receiver.url)
  const crashing = breakable(store)
  const one = courierFor(t, crashing, { now: NOW, holder: 'one', timings: QUICK })
  await close(store, ...ids(2))
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 2)
  await close(store, '3')
  await receiver.until(3)
  crashing.units = 'hang'

  const other = courierFor(t, await beside.another(), { now: NOW + QUICK.lease - 1, holder: 'other' })
  await other.wake()
  t.strictSame(other.events, [], 'the lease has not run out')
  await other.pass(1)
  await receiver.until(4)
  t.strictSame(receiver.received.map(caseOf), ['1', '2', '3', '3'])
  const [third, fourth] = receiver.received.slice(2).map(({ headers }) => headers['webhook-id'])
  t.equal(third, fourth, 'a message twice has one id')

  await one.ended
  t.match(one.events[1], { event: 'deliveries_ended', reason: 'lease_lost' })
  await close(store, '4')
  await receiver.until(5)
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 4)
  t.strictSame(receiver.received.map(caseOf), ['1', '2', '3', '3', '4'], 'it delivers nothing any more')
})

await onEveryStore('a process that loses the lease keeps nothing', WORLD, async (t, { store }) => {
  let answer = (): void => undefined
  const receiver = await receiverFor(t, (_received, count) => (_request, response) => {
    if (count === 1) answer = () => response.end()
    else response.end()
  })
  const id = await addWebhook(store, receiver.url)
  const one = courierFor(t, store, { now: NOW, holder: 'one' })
  await close(store, '1')
  await receiver.until(1)
  await store.atomically(async ({ deliveries }) => {
    const now = NOW + 60_000
    t.equal(await deliveries.lease({ holder: 'thief', now, until: now + 60_000 }), true)
  })
  answer()
  await one.ended
  t.match(one.events[1], { event: 'deliveries_ended', reason: 'lease_lost' })
  t.match(await webhookIn(store, id), { after: 0 })
  await one.pass(120_000)
  await receiver.until(2)
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 1)
})

await onEveryStore('a stop waits for no receiver that hangs', WORLD, async (t, { store }) => {
  let answer = (): void => undefined
  const hanging = await receiverFor(t, () => hang)
  const slow = await receiverFor(t, () => (_request, response) => void (answer = () => response.end()))
  const [lost, kept] = [await addWebhook(store, hanging.url), await addWebhook(store, slow.url)]
  await addWebhook(store, hanging.url, { ordered: false })
  const courier = courierFor(t, store, { now: NOW, timings: { stop: 300 } })
  await close(store, ...ids(12))
  await hanging.until(9)
  await slow.until(1)
  const stopped = courier.stop()
  answer()
  await stopped
  await hanging.untilLeft()
  t.match(await webhookIn(store, kept), { after: 1 }, 'an answer in time is kept')
  t.match(await webhookIn(store, lost), { after: 0, failures: 0 }, 'a request that was cut is no failure')
  t.strictSame([hanging.received.length, slow.received.length], [9, 1], 'nothing new begins')

  const next = courierFor(t, store, { now: NOW, holder: 'next' })
  await next.wake()
  t.match(next.events, [{ event: 'deliveries_begun' }], 'the lease is free at once')
})

await onEveryStore('a store that fails for a while', WORLD, async (t, { store }) => {
  const failing = breakable(store)
  const receiver = await receiverFor(t)
  const id = await addWebhook(store, receiver.url)
  const courier = courierFor(t, failing, { now: NOW, timings: { ...QUICK, lease: 60_000 } })
  await close(store, '1')
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 1)
  failing.units = 'fail'
  await close(store, ...ids(3, 2))
  await receiver.until(4)
  await courier.wake()
  t.match(courier.events.at(-1), { event: 'store_failed', error: { message: 'no disk' } })
  failing.units = 'work'
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 4)
  const attempts = await store.consistently(({ webhooks }) => webhooks.attempts(id))
  t.strictSame(
    attempts.map(({ number }) => number),
    [4, 3, 2, 1],
    'nothing is forgotten',
  )
  t.equal(receiver.received.length, 4)
})

await onEveryStore('a thousand webhooks', WORLD, async (t, { store }) => {
  const receiver = await receiverFor(t)
  const webhooks: string[] = []
  for (const path of ids(1_000)) {
    webhooks.push(await addWebhook(store, `${receiver.url}/${path}`, { ordered: Number(path) % 2 === 0 }))
  }
  const courier = courierFor(t, store, { now: NOW })
  await close(store, ...ids(3))
  await receiver.until(3_000)
  await courier.stop()
  const all = await store.consistently((view) => view.webhooks.ofClient('7'))
  t.strictSame(new Set(all.map(({ id, after }) => `${id} ${after}`)), new Set(webhooks.map((id) => `${id} 3`)))
  const seen = new Set(receiver.received.map(({ headers }) => headers['webhook-id']))
  t.strictSame([seen.size, receiver.received.length], [3_000, 3_000], 'each gets each once')
})

void t.test('a store whose content is exchanged', async (t) => {
  const store = await renewableStore(async () => {
    const fresh = await openStore('sqlite::memory:', Math.random)
    await seed(fresh, { ...PEOPLE, ...WORLD })
    return fresh
  })
  const receiver = await receiverFor(t)
  const id = await addWebhook(store, receiver.url)
  const courier = courierFor(t, store, { now: NOW })
  await close(store, ...ids(3))
  await receiver.until(3)
  await untilStored(store, async () => (await webhookIn(store, id))?.after === 3)
  await store.renew()
  t.equal(await addWebhook(store, receiver.url), id, 'it looks the same')
  await close(store, '7')
  await courier.wake()
  await receiver.until(4)
  t.strictSame(receiver.received.map(caseOf), ['1', '2', '3', '7'])
  await courier.stop()
  await store.close()
})

void t.test('without webhooks nothing takes the lease', async (t) => {
  const opened = new Opened()
  t.teardown(() => opened.close())
  const store = await opened.store('sqlite::memory:')
  await seed(store, { ...PEOPLE, ...WORLD })
  const courier = courierFor(t, store, { now: NOW })
  await courier.wake()
  const free = await store.atomically(({ deliveries }) => deliveries.lease({ holder: 'other', now: NOW, until: NOW }))
  t.strictSame([courier.events, free], [[], true])
  await store.atomically(({ deliveries }) => deliveries.release('other'))
  const id = await addWebhook(store, 'http://127.0.0.1:9/')
  await courier.wake()
  await store.atomically(({ webhooks }) => webhooks.delete(id))
  await courier.wake()
  t.match(courier.events, [{ event: 'deliveries_begun' }, { event: 'deliveries_ended', reason: 'no_webhooks' }])
  await courier.stop()
})
