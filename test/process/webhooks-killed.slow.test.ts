import { Webhook } from 'standardwebhooks'
import t, { type Test } from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { type ChildService, startChildService } from '../support/child-service.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { type Answer, type Received, startReceiver } from '../support/receiver.js'
import { signToken } from '../support/tokens.js'
import { STORE_KINDS, type StoreKind, worldStore } from '../support/world-store.js'

/** `npm run test:events` is for a release: 10,000 closes and 200 kills on each store. */
const CLOSES = Number(process.env['CLOSES'] ?? 300)
const KILLS = Number(process.env['KILLS'] ?? 6)
/** How many processes share the store. */
const REPLICAS: Readonly<Record<StoreKind, number>> = { SQLite: 1, PostgreSQL: 3 }
const FIRST = 1001
const AT_ONCE = 20
/** So many receivers die after they have taken a delivery, and so many before. */
const BROKEN_DELIVERIES = 2
const CLIENT = '1'

const tokenOf = (who: object) => `Bearer ${signToken({ ...who, expiresIn: 86_400 }, Date.now())}`
const closer = tokenOf({ user: CLOSER })
const client = tokenOf({ client: CLIENT })

for (const kind of STORE_KINDS) {
  void t.test(`${kind}: while services and receivers are killed, every event arrives, signed, in order`, async (t) => {
    const world = { ...manyCases(CLOSES, 1, FIRST), clients: [{ id: CLIENT, name: 'Robot', type: 'API' }] }
    const store = await worldStore(kind, world)
    const services = await Promise.all(Array.from({ length: REPLICAS[kind] }, () => startOn(store.url)))
    const inbox = await startInbox(t)
    const [first] = services
    if (!first) throw new Error('No service runs')
    const ordered = await addWebhook(first.url, { url: `${inbox.url}/ordered` })
    const unordered = await addWebhook(first.url, { url: `${inbox.url}/unordered`, ordered: false })

    await closeAllWhileKilled(services, () => startOn(store.url))
    const closes = (await store.stored()).journal.filter((entry) => entry.kind === 'case_closed')
    const numbers = closes.map(({ seq }) => seq)
    t.equal(numbers.length, CLOSES, 'each case is closed once')
    for (const [path, { id, secret }] of Object.entries({ '/ordered': ordered, '/unordered': unordered })) {
      await inbox.untilHas(path, numbers)
      const got = inbox.at(path)
      t.strictSame([...new Set(got.map(numberOf))].toSorted(ascending), numbers, `${path}: nothing is missing`)
      t.strictSame(
        got.filter((received) => received.headers['webhook-id'] !== `${String(numberOf(received))}-${id}`),
        [],
        `${path}: each attempt has the id of its entry`,
      )
      t.strictSame(
        got.filter((received) => !isSigned(received, secret)),
        [],
        `${path}: each is signed`,
      )
      t.comment(`${path}: ${String(got.length - numbers.length)} came again`)
    }
    const order = [...new Set(inbox.at('/ordered').map(numberOf))]
    t.strictSame(order, numbers, 'an ordered endpoint gets each first attempt in the order of the journal')
    for (const { process: child } of services) child.kill('SIGTERM')
    t.strictSame(
      await Promise.all(services.map(({ exited }) => exited)),
      services.map(() => 0),
      'the services stop in good order',
    )
    await store.remove()
  })
}

function startOn(url: string): Promise<ChildService> {
  const environment = { WEBHOOK_ALLOW: '127.0.0.0/8' }
  return startChildService(url.replace(/^sqlite:/, ''), { environment, isQuiet: true })
}

async function addWebhook(url: string, settings: object): Promise<{ id: string; secret: string }> {
  const headers = { authorization: client, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/webhook`, { method: 'POST', headers, body: JSON.stringify(settings) })
  return (await answer.json()) as { id: string; secret: string }
}

/**
 * Closes every case, each under a key of its own, and sends a request again whose service died. After each share of the
 * answers a service is killed, and another started.
 */
async function closeAllWhileKilled(services: ChildService[], start: () => Promise<ChildService>): Promise<void> {
  const queue = Array.from({ length: CLOSES }, (_, index) => FIRST + index)
  let answers = 0
  let kills = 0
  let restarting = Promise.resolve()

  async function replace(at: number): Promise<void> {
    const killed = services[at]
    killed?.process.kill('SIGKILL')
    await killed?.exited
    services[at] = await start()
  }

  async function close(id: number): Promise<void> {
    for (;;) {
      await restarting
      const url = services[id % services.length]?.url ?? ''
      const headers = { authorization: closer, 'Idempotency-Key': `close-${String(id)}` }
      const status = await send(url, { method: 'PATCH', path: `/case/${String(id)}/close`, headers }).then(
        (answer) => answer.status,
        () => null,
      )
      if (status === 204) return
      if (status !== null && status !== 503) throw new Error(`A close was answered ${String(status)}`)
    }
  }

  async function closeNext(): Promise<void> {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      await close(id)
      answers += 1
      if (answers < ((kills + 1) * CLOSES) / (KILLS + 1)) continue
      const at = kills % services.length
      kills += 1
      restarting = restarting.then(() => replace(at))
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, closeNext))
  await restarting
}

/** Receives at two paths. Some first attempts end with a broken connection, as a receiver that is killed leaves it. */
async function startInbox(t: Test) {
  const kept: Received[] = []
  const begun = new Map<string, Set<string>>()
  const waiting = new Set<() => void>()
  const receiver = await startReceiver((received): Answer => {
    const ids = begun.get(received.url) ?? new Set()
    begun.set(received.url, ids)
    const id = String(received.headers['webhook-id'])
    const isFirst = !ids.has(id)
    ids.add(id)
    const [diesBefore, diesAfter] = [isFirst && isMoment(ids.size, 0.3), isFirst && isMoment(ids.size, 0.7)]
    if (!diesBefore) kept.push(received)
    for (const look of [...waiting]) look()
    return diesBefore || diesAfter ? (request) => request.socket.destroy() : 204
  })
  t.teardown(() => receiver.stop())
  const at = (path: string) => kept.filter(({ url }) => url === path)
  return {
    url: receiver.url,
    at,
    untilHas: (path: string, numbers: readonly number[]) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (new Set(at(path).map(numberOf)).size < numbers.length) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}

/** Whether the number of a delivery is one of a few, spread over the whole run. */
function isMoment(number: number, share: number): boolean {
  const each = Math.floor(CLOSES / BROKEN_DELIVERIES)
  return number % each === Math.floor(each * share)
}

function numberOf({ body }: Received): number {
  return Number((JSON.parse(body) as { data: { journal: { id: string } } }).data.journal.id)
}

/** The signature holds for the moment that the delivery names. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>)
    return true
  } catch {
    return false
  }
}

function ascending(a: number, b: number): number {
  return a - b
}
