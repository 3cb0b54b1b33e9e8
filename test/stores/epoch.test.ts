import { join } from 'node:path'
import t from 'tap'
import { emptyStore } from '../../src/adapters/kysely/empty-store.js'
import { openStore } from '../../src/adapters/kysely/open-store.js'
import { backupSqlite } from '../../src/adapters/kysely/sqlite/backup.js'
import type { Store } from '../../src/domain/ports.js'
import { makeDatabase } from '../support/postgres/database.js'
import { PEOPLE, seed } from '../support/seed.js'
import { onEveryStore } from './stores.js'

async function epochOf(store: Store): Promise<string> {
  return (await store.consistently(({ journal }) => journal.read({ after: 0, limit: 1, departments: null }))).epoch
}

/** Numbers as a seed gives them, so that each epoch is another. */
function seeded(): () => number {
  let state = 7
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const random = seeded()

async function epochAt(url: string): Promise<string> {
  const store = await openStore(url, random)
  try {
    return await epochOf(store)
  } finally {
    await store.close()
  }
}

await onEveryStore('the epoch stays for all that open a store', {}, async (t, { store, beside }) => {
  const epoch = await epochOf(store)
  t.match(epoch, /^[0-9a-z]{20}$/)
  if (beside) t.equal(await epochOf(await beside.another()), epoch)
})

const SQLITE = join(t.testdir(), 'cases.db')
const PLACES = [
  ['SQLite', () => ({ url: `sqlite:${SQLITE}`, drop: () => undefined })],
  ['PostgreSQL', () => makeDatabase()],
] as const

for (const [kind, make] of PLACES) {
  await t.test(`${kind}: an import and a reset begin another epoch`, async (t) => {
    const { url, drop } = await make()
    t.teardown(drop)
    const first = await epochAt(url)
    t.equal(await epochAt(url), first, 'a start does not')
    const store = await openStore(url, random)
    await seed(store, PEOPLE)
    const second = await epochOf(store)
    await store.close()
    t.not(second, first, 'an import')
    await emptyStore(url, random)
    t.not(await epochAt(url), second, 'a reset')
  })
}

await t.test('each start on a copy of a backup begins another epoch', async (t) => {
  const before = await epochAt(`sqlite:${SQLITE}`)
  const copies = ['one.db', 'two.db'].map((name) => join(t.testdir(), name))
  const epochs: string[] = []
  for (const copy of copies) {
    backupSqlite(SQLITE, copy)
    epochs.push(await epochAt(`sqlite:${copy}`))
  }
  t.equal(new Set([before, ...epochs]).size, 3)
  t.equal(await epochAt(`sqlite:${SQLITE}`), before, 'the original keeps its own')
})
