import t from 'tap'
import { openStore } from '../../src/adapters/kysely/open-store.js'
import type { Attempt } from '../../src/domain/delivery.js'
import type { Store } from '../../src/domain/ports.js'
import { MOST_ATTEMPTS, type NewWebhook } from '../../src/domain/webhook.js'
import type { WebhookRepository } from '../../src/domain/webhook-ports.js'
import { openCase, PEOPLE, seed } from '../support/seed.js'
import { closing, NOW, onEveryStore, USER } from './stores.js'

const WORLD = { cases: [1, 2, 3, 4].map((id) => openCase(id)) }
const HOOK: NewWebhook = {
  ...{ client: '7', url: 'https://crm.example/hooks', kinds: ['case_closed', 'case_reopened'] },
  ...{ enabled: true, ordered: true, secret: 'whsec_one' },
}
const FRESH = { failures: 0, retryAt: null, setAside: 0, disabled: null }

const change = <T>({ atomically }: Store, work: (webhooks: WebhookRepository) => Promise<T>) =>
  atomically(({ webhooks }) => work(webhooks))
const create = (store: Store, changed: Partial<NewWebhook> = {}) =>
  change(store, async (webhooks) => {
    const created = { ...HOOK, ...changed }
    await webhooks.lockOfClient(created.client)
    return webhooks.create(created, NOW)
  })
const ofClient = (store: Store, client = '7') => store.consistently(({ webhooks }) => webhooks.ofClient(client))
const lastEntry = async (store: Store) =>
  (await store.consistently(({ journal }) => journal.read({ after: 0, limit: 100, departments: null }))).last

/** Lets deliveries of a webhook come so far. */
const fail = (store: Store, id: string, revision: number, numbers: readonly number[]) =>
  store.atomically(async ({ deliveries }) => {
    await deliveries.lease({ holder: 'one', now: NOW, until: NOW + 1 })
    const setAside = numbers.map((number) => ({ number, failures: 1, retryAt: NOW + number }))
    const rest = { attempts: [], settled: [], disable: null }
    return deliveries.keep('one', [{ id, revision, after: 9, failures: 2, retryAt: NOW, setAside, ...rest }], NOW)
  })

const attempt = (number: number | null, changed: Partial<Attempt> = {}): Attempt => {
  return { number, at: NOW, duration: 12, status: 200, failure: null, ...changed }
}

await onEveryStore('a webhook begins behind the end of the journal', WORLD, async (t, { store }) => {
  await closing(store)(USER, ['1', '2'])
  const end = await lastEntry(store)
  t.ok(end > 0)
  const id = await create(store)
  const { client, secret, ...settings } = HOOK
  t.strictSame(await ofClient(store), [{ ...settings, ...FRESH, id, client, created: NOW, after: end }])
  t.strictSame(await ofClient(store, '6'), [])
  t.strictSame(await store.consistently(({ webhooks }) => webhooks.secrets(id)), { secret, old: null })
  await closing(store)(USER, ['3'])
  t.equal((await ofClient(store))[0]?.after, end)
})

await onEveryStore('an edit', WORLD, async (t, { store }) => {
  const id = await create(store, { ordered: false })
  const { url, kinds } = HOOK
  const read = async () => (await ofClient(store))[0]
  const edit = (changed: object) =>
    change(store, (webhooks) => webhooks.edit(id, { url, kinds, ordered: false, enabled: true, ...changed }))
  t.ok(await fail(store, id, 1, [3, 4]))
  const failing = { failures: 2, retryAt: NOW, setAside: 2, after: 9 }
  t.match(await read(), failing)
  await edit({ enabled: false, kinds: ['case_closed'], ordered: true })
  const settings = { enabled: false, disabled: null, kinds: ['case_closed'], ordered: true }
  t.match(await read(), { ...failing, ...settings }, 'what waits is kept while it is disabled')
  await edit({ enabled: true })
  t.match(await read(), { failures: 0, retryAt: null, setAside: 2, after: 9 }, 'it is tried at once')
  const retriesOf = () => store.atomically(async ({ deliveries }) => (await deliveries.endpoints())[0]?.setAside)
  const due = (number: number) => ({ number, failures: 0, retryAt: 0 })
  t.strictSame(await retriesOf(), [due(3), due(4)], 'with the entries that are set aside')
  await fail(store, id, 3, [3])
  await edit({ url: 'https://other.example/' })
  t.match(
    await read(),
    { url: 'https://other.example/', failures: 0, retryAt: null },
    'also one that was enabled before',
  )
  t.strictSame(await retriesOf(), [due(3), due(4)])
  t.notOk((await fail(store, id, 3, []).then(read))?.failures, 'each edit is a new revision')
})

await onEveryStore('secrets, cursors and attempts', WORLD, async (t, { store }) => {
  const id = await create(store)
  const [secrets, attempts] = [
    () => store.consistently(({ webhooks }) => webhooks.secrets(id)),
    () => store.consistently(({ webhooks }) => webhooks.attempts(id)),
  ]
  await change(store, (webhooks) => webhooks.rotate(id, 'whsec_two', NOW + 1))
  t.strictSame(await secrets(), { secret: 'whsec_two', old: { secret: 'whsec_one', until: NOW + 1 } })
  await change(store, (webhooks) => webhooks.rotate(id, 'whsec_three', NOW + 2))
  t.strictSame(await secrets(), { secret: 'whsec_three', old: { secret: 'whsec_two', until: NOW + 2 } })
  await fail(store, id, 3, [5])
  await change(store, (webhooks) => webhooks.replay(id, 1))
  t.match(await ofClient(store), [{ after: 1, failures: 0, retryAt: null, setAside: 0 }])
  const failed = attempt(null, { status: null, failure: 'timeout' })
  await change(store, (webhooks) => webhooks.addAttempt(id, failed))
  t.strictSame(await attempts(), [failed])
  for (let number = 1; number <= MOST_ATTEMPTS; number += 1) {
    await change(store, (webhooks) => webhooks.addAttempt(id, attempt(number)))
  }
  const kept = await attempts()
  t.strictSame([kept.length, kept[0], kept.at(-1)], [MOST_ATTEMPTS, attempt(MOST_ATTEMPTS), attempt(1)])
  t.ok(await fail(store, id, 4, []).then(async () => (await ofClient(store))[0]?.failures), 'attempts are no revision')
})

await onEveryStore('no id is given twice', WORLD, async (t, { store }) => {
  const remove = (id: string) => change(store, (webhooks) => webhooks.delete(id))
  const first = await create(store)
  await fail(store, first, 1, [1])
  const second = await create(store, { client: '6' })
  await remove(second)
  t.equal(Number(await create(store)), Number(second) + 1)
  await remove(first)
  t.match(await ofClient(store), [{ id: String(Number(second) + 1) }])
  t.strictSame(await store.consistently(({ webhooks }) => webhooks.secrets(first)), null)
  t.strictSame(await store.consistently(({ webhooks }) => webhooks.attempts(first)), [])
  for (const id of ['77', '9999999999999999999']) {
    await change(store, async (webhooks) => {
      await webhooks.delete(id)
      await webhooks.addAttempt(id, attempt(1))
    })
  }
})

await onEveryStore('creations of one client come one after the other', WORLD, async (t, { store, beside }) => {
  const other = (await beside?.another()) ?? store
  const createUpTo = (most: number) => (on: Store) =>
    change(on, async (webhooks) => {
      const there = await webhooks.lockOfClient('7')
      if (there.length < most) await webhooks.create(HOOK, NOW)
    })
  await Promise.all([store, other, store, other, store, other, store, other].map(createUpTo(3)))
  t.equal((await ofClient(store)).length, 3)
})

await onEveryStore('entries of some kinds', WORLD, async (t, { store }) => {
  await seed(store, { notes: [{ id: 1, case: 1, content: 'x', created: '2026-11-01T00:00:00.000Z', createdBy: 7 }] })
  await closing(store)(USER, ['1', '2'])
  await store.atomically(async ({ notes }) => {
    await notes.delete(['1'], { by: USER, at: NOW })
  })
  const read = (query: object) =>
    store.consistently(async ({ journal }) => {
      const { entries, last } = await journal.read({ after: 0, limit: 100, departments: null, ...query })
      return [entries.map(({ kind, case: of }) => `${kind} ${String(of)}`), last]
    })
  const [all, end] = await read({})
  t.strictSame(all, ['case_closed 1', 'case_closed 2', 'case_note_deleted 1'])
  t.strictSame(await read({ kinds: ['case_note_deleted', 'case_reopened'] }), [['case_note_deleted 1'], end])
  t.strictSame(await read({ kinds: ['case_closed'], departments: ['1'] }), [['case_closed 1', 'case_closed 2'], end])
  t.strictSame(await read({ kinds: ['case_closed'], departments: ['2'] }), [[], end])
  t.strictSame(await read({ kinds: ['case_created'] }), [[], end])
})

const SENT = { client: 7, url: 'https://crm.example/hooks' }

await onEveryStore('webhooks of a world', {}, async (t, { store }) => {
  const entry = { at: '2026-11-01T00:00:00.000Z', by: { client: 7 }, kind: 'webhook_disabled' }
  const journal = [3, 8].map((id) => ({ id, ...entry, webhook: id + 40 }))
  const created = '2026-11-01T00:00:00.000Z'
  await seed(store, { webhooks: [11, 12].map((id) => ({ id, ...SENT, created, ordered: false })), journal })
  const [one, two] = await ofClient(store)
  const { url, kinds } = HOOK
  t.strictSame(one, {
    ...{ ...FRESH, id: '11', client: '7', url, kinds, ordered: false, enabled: true },
    ...{ created: Date.parse(created), after: 8 },
  })
  t.match(two, { after: 8 }, 'they begin behind the imported journal')
  const secrets = await store.consistently(({ webhooks }) =>
    Promise.all(['11', '12'].map((id) => webhooks.secrets(id))),
  )
  t.match(secrets, [{ secret: /^whsec_[A-Za-z0-9+/]{43}=$/, old: null }, { old: null }])
  t.not(secrets[0]?.secret, secrets[1]?.secret, 'each with a secret of its own')
  t.equal(await create(store), '49', 'the journal names webhooks up to 48')
  await seed(store, { webhooks: [{ id: 90, ...SENT }] })
  t.equal(await create(store), '91', 'an import moves the ids on')
  await seed(store, { webhooks: [{ id: 60, ...SENT }] })
  t.equal(await create(store), '92', 'never back')
})

await onEveryStore('what an import refuses', { webhooks: [{ id: 10, ...SENT }] }, async (t, { store }) => {
  const refused = (webhooks: readonly object[], message: RegExp) => t.rejects(seed(store, { webhooks }), { message })
  await refused([{ id: 20, ...SENT, client: 77 }], /^webhooks\[0\]\.client names client 77, which does not exist\.$/)
  await refused([{ id: 10, ...SENT }], /^webhooks\[0\]\.id 10 is already the id of a stored webhook\.$/)
  await refused(
    [20, 20].map((id) => ({ id, ...SENT })),
    /^webhooks\[1\]\.id 20 is already the id of webhooks\[0\]\.$/,
  )
  t.equal((await ofClient(store)).length, 1)
})

await t.test('a store without a source of secrets takes no webhook', async (t) => {
  const store = await openStore('sqlite::memory:')
  await seed(store, PEOPLE)
  await t.rejects(seed(store, { webhooks: [{ id: 20, ...SENT }] }), /without a source of secrets/)
  t.strictSame(await ofClient(store), [])
  await store.close()
})
