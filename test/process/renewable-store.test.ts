import t from 'tap'
import { openStore } from '../../src/adapters/kysely/open-store.js'
import { fillStore } from '../../src/adapters/world-format/fill-store.js'
import type { Store } from '../../src/domain/ports.js'
import { renewableStore } from '../../src/process/renewable-store.js'
import { openCase, PEOPLE, type WorldLists } from '../support/seed.js'

/** Each store that is opened holds one case more, and its end is noted; the first one answers a ping slowly. */
async function counted() {
  const ended: number[] = []
  let leave = () => {}
  const left = new Promise<void>((resolve) => (leave = resolve))
  let opened = 0
  const store = await renewableStore(async (): Promise<Store> => {
    const memory = await openStore('sqlite::memory:')
    const number = (opened += 1)
    const cases = Array.from({ length: number }, (_, index) => openCase(index + 1))
    await fillStore(memory, { ...PEOPLE, cases } as object)
    const close = () => memory.close().then(() => void ended.push(number))
    return { ...memory, ping: () => (number === 1 ? left : memory.ping()), close }
  })
  return { store, ended, leave }
}

function count(store: Store): Promise<number> {
  return store.consistently(({ cases }) =>
    cases.count({ status: null, customer: null, owner: null, departments: null }),
  )
}

void t.test('new work uses the newest store; work that began in an older one ends there', async (t) => {
  const { store, ended, leave } = await counted()
  t.equal(await count(store), 1)
  const begun = store.ping()
  const renewals = [store.renew(), store.renew()]
  while ((await count(store)) === 1) await new Promise(setImmediate)
  t.strictSame(ended, [], 'a unit still runs')
  leave()
  await begun
  await Promise.all(renewals)
  t.strictSame([await count(store), ended], [3, [1, 2]])
  await store.ping()
  t.ok(await store.authContexts.contextOf({ actor: 'user', id: '7' }))
  await store.close()
  t.strictSame(ended, [1, 2, 3])
})

void t.test('a renewal that fails leaves everything as it was', async (t) => {
  const worlds: (WorldLists | null)[] = [{}, null, { departments: [{ id: 1, name: 'One' }] }]
  const store = await renewableStore(async () => {
    const world = worlds.shift()
    if (!world) throw new Error('no more room')
    const memory = await openStore('sqlite::memory:')
    await fillStore(memory, world as object)
    return memory
  })
  await t.rejects(store.renew(), { message: 'no more room' })
  t.equal(await count(store), 0)
  await store.renew()
  await store.close()
})

void t.test('a renewal wakes every wait for a change', async (t) => {
  const { store } = await counted()
  const woken = store.changed(new AbortController().signal)
  await store.renew()
  await woken
  t.pass('woken')
  await store.close()
})
