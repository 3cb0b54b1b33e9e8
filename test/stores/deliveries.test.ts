import type { Attempt, Progress } from '../../src/domain/delivery.js'
import type { Store } from '../../src/domain/ports.js'
import { MOST_ATTEMPTS, type NewWebhook } from '../../src/domain/webhook.js'
import { NOW, onEveryStore } from './stores.js'

const HOOK: NewWebhook = {
  ...{ client: '7', url: 'https://crm.example/hooks', kinds: ['case_closed'] },
  ...{ enabled: true, ordered: false, secret: 'whsec_one' },
}
const create = ({ atomically }: Store, changed: Partial<NewWebhook> = {}) =>
  atomically(({ webhooks }) => webhooks.create({ ...HOOK, ...changed }, NOW))
const lease = ({ atomically }: Store, holder: string, now: number, until: number) =>
  atomically(({ deliveries }) => deliveries.lease({ holder, now, until }))
const keep = ({ atomically }: Store, holder: string, ...progress: readonly Progress[]) =>
  atomically(({ deliveries }) => deliveries.keep(holder, progress, NOW))
const endpoints = ({ atomically }: Store) => atomically(({ deliveries }) => deliveries.endpoints())
const ofClient = (store: Store, client = '7') => store.consistently(({ webhooks }) => webhooks.ofClient(client))
const journalOf = (store: Store, departments: readonly string[] | null = null) =>
  store.consistently(({ journal }) => journal.read({ after: 0, limit: 100, departments }))

/** Progress of a webhook whose client has not changed it. */
const progress = (id: string, changed: Partial<Progress> = {}): Progress => {
  const nothing = { failures: 0, retryAt: null, attempts: [], setAside: [], settled: [], disable: null }
  return { id, revision: 1, after: 5, ...nothing, ...changed }
}
const attempt = (number: number): Attempt => ({ number, at: NOW, duration: 12, status: 200, failure: null })
const aside = (number: number, retryAt: number, failures = 1) => ({ number, retryAt, failures })

await onEveryStore('one of several processes has the lease', {}, async (t, { store, beside }) => {
  const other = (await beside?.another()) ?? store
  t.equal(await lease(store, 'one', 0, 100), true)
  t.equal(await lease(other, 'two', 50, 150), false)
  t.equal(await lease(store, 'one', 60, 160), true, 'its holder prolongs it')
  t.equal(await lease(other, 'two', 159, 259), false)
  t.equal(await lease(other, 'two', 160, 260), true, 'it has expired')
  t.equal(await lease(store, 'one', 170, 270), false)
  await store.atomically(({ deliveries }) => deliveries.release('one'))
  t.equal(await lease(store, 'one', 180, 280), false, 'only the holder releases it')
  await other.atomically(({ deliveries }) => deliveries.release('two'))
  t.equal(await lease(store, 'one', 190, 290), true)
})

await onEveryStore('many processes take the lease at the same moment', {}, async (t, { store, beside }) => {
  const stores = [store, (await beside?.another()) ?? store, (await beside?.another()) ?? store]
  for (let now = 0; now < 1_000; now += 100) {
    const holders = Array.from({ length: 9 }, (_, at) => `${String(now)} ${String(at)}`)
    const taken = await Promise.all(
      holders.map((holder, at) => lease(stores[at % stores.length] ?? store, holder, now, now + 100)),
    )
    t.equal(taken.filter(Boolean).length, 1, `at ${String(now)}`)
  }
})

await onEveryStore('the endpoints that are enabled, with what is due first', {}, async (t, { store }) => {
  const [one, , three] = [
    await create(store),
    await create(store, { enabled: false }),
    await create(store, { client: '6', ordered: true }),
  ]
  await lease(store, 'one', NOW, NOW + 1)
  const setAside = Array.from({ length: 150 }, (_, at) => aside(at + 1, NOW - (at % 50)))
  t.ok(await keep(store, 'one', progress(one, { setAside, failures: 3, retryAt: NOW + 1 })))
  const [first, second] = await endpoints(store)
  const { secret, url, kinds } = HOOK
  const same = { url, kinds, secret, old: null, revision: 1 }
  t.match(first, { ...same, id: one, client: '7', ordered: false, after: 5, failures: 3, retryAt: NOW + 1 })
  t.equal(first?.allSetAside, 150)
  const due = setAside.toSorted((a, b) => a.retryAt - b.retryAt || a.number - b.number).slice(0, 100)
  t.strictSame(first?.setAside, due)
  t.strictSame(second, {
    ...{ ...same, id: three, client: '6', ordered: true, after: 0, failures: 0, retryAt: null },
    ...{ setAside: [], allSetAside: 0 },
  })
  t.match(await ofClient(store), [{ setAside: 150 }, { setAside: 0 }])
  t.equal((await endpoints(store)).length, 2)
})

await onEveryStore('only the holder of the lease keeps', {}, async (t, { store, beside }) => {
  const id = await create(store)
  const other = (await beside?.another()) ?? store
  t.equal(await keep(store, 'one', progress(id)), false, 'nobody has it')
  await lease(store, 'one', 0, 100)
  t.equal(await keep(store, 'one', progress(id, { after: 6 })), true)
  t.equal(await lease(other, 'two', 100, 200), true)
  const late = progress(id, { after: 7, attempts: [attempt(7)], setAside: [aside(7, NOW)], disable: 'gone' })
  t.equal(await keep(store, 'one', late), false)
  t.match(await ofClient(store), [{ after: 6, setAside: 0, enabled: true }])
  t.strictSame(await store.consistently(({ webhooks }) => webhooks.attempts(id)), [])
  t.equal(await keep(other, 'two', progress(id, { after: 8 })), true)
})

await onEveryStore('what was delivered under another revision is passed over', {}, async (t, { store }) => {
  const [one, two] = [await create(store), await create(store)]
  await lease(store, 'one', 0, 100)
  await store.atomically(({ webhooks }) => webhooks.replay(one, 1))
  const both = [one, two, '77'].map((id) =>
    progress(id, { attempts: [attempt(4)], setAside: [aside(4, NOW)], disable: 'failed' }),
  )
  t.equal(await keep(store, 'one', ...both), true)
  t.match(await ofClient(store), [
    { id: one, after: 1, setAside: 0, enabled: true },
    { id: two, after: 5, setAside: 1, enabled: false },
  ])
  const attempts = await store.consistently(async ({ webhooks }) => [
    await webhooks.attempts(one),
    await webhooks.attempts(two),
  ])
  t.strictSame(attempts, [[], [attempt(4)]])
  t.match((await journalOf(store)).entries, [{ webhook: two }])
})

await onEveryStore('entries are set aside, fail again, and are settled', {}, async (t, { store }) => {
  const id = await create(store)
  await lease(store, 'one', 0, 100)
  const setAside = async (changed: Partial<Progress>) => {
    await keep(store, 'one', progress(id, changed))
    return (await endpoints(store))[0]?.setAside
  }
  t.strictSame(await setAside({ setAside: [aside(1, 10), aside(2, 20)] }), [aside(1, 10), aside(2, 20)])
  t.strictSame(await setAside({ setAside: [aside(1, 30, 2), aside(3, 5)] }), [
    aside(3, 5),
    aside(2, 20),
    aside(1, 30, 2),
  ])
  t.strictSame(await setAside({ settled: [2, 3, 99], setAside: [aside(3, 7)] }), [aside(1, 30, 2)])
})

await onEveryStore('the newest attempts are kept', {}, async (t, { store }) => {
  const [id, other] = [await create(store), await create(store)]
  await lease(store, 'one', 0, 100)
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
  await keep(store, 'one', progress(id, { attempts: numbers(1, 61).map(attempt) }), progress(other))
  await keep(store, 'one', progress(id, { attempts: numbers(61, 131).map(attempt) }))
  await keep(store, 'one', progress(id))
  const kept = await store.consistently(({ webhooks }) => webhooks.attempts(id))
  t.strictSame(kept, numbers(31, 131).toReversed().map(attempt))
  t.equal(kept.length, MOST_ATTEMPTS)
  t.strictSame(await store.consistently(({ webhooks }) => webhooks.attempts(other)), [])
})

await onEveryStore('the journal tells of each webhook that is disabled', {}, async (t, { store }) => {
  const [one, two, three] = [await create(store), await create(store, { client: '6' }), await create(store)]
  await lease(store, 'one', 0, 100)
  await keep(store, 'one', progress(one), progress(two, { disable: 'gone' }), progress(three, { disable: 'failed' }))
  t.match(await ofClient(store), [
    { id: one, enabled: true, disabled: null },
    { id: three, enabled: false, disabled: { at: NOW, reason: 'failed' } },
  ])
  t.match(await ofClient(store, '6'), [{ enabled: false, disabled: { at: NOW, reason: 'gone' } }])
  t.match(await store.consistently(({ webhooks }) => webhooks.counts()), { disabled: 2 }, 'of all clients')
  const { entries } = await journalOf(store)
  const [before, after] = [null, null]
  const nothing = { case: null, movedFrom: null, activity: null, note: null, edited: [] }
  t.strictSame(
    entries,
    [
      [two, '6'],
      [three, '7'],
    ].map(([webhook, id], at) => ({
      number: entries[at]?.number,
      ...{ at: NOW, by: { actor: 'client', id }, kind: 'webhook_disabled', department: null, ...nothing, webhook },
      ...{ status: { before, after }, assignedTo: { before, after }, queue: { before, after } },
    })),
  )
  t.strictSame((await journalOf(store, ['1', '2'])).entries, [], 'a reader of some departments does not see it')
  await keep(store, 'one', progress(three, { after: 6, disable: 'gone' }))
  t.match((await ofClient(store))[1], { after: 6, disabled: { reason: 'failed' } }, 'it is disabled once')
  t.equal((await journalOf(store)).entries.length, 2)
  await store.atomically(({ webhooks }) => webhooks.edit(three, { ...HOOK, enabled: true }))
  t.match((await ofClient(store))[1], { enabled: true, disabled: null })
  t.match(await store.consistently(({ webhooks }) => webhooks.counts()), { disabled: 1 })
})
