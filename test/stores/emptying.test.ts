import { join } from 'node:path'
import t from 'tap'
import { emptyStore } from '../../src/adapters/kysely/empty-store.js'
import { makeDatabase } from '../support/postgres/database.js'
import { openCase, PEOPLE, seed } from '../support/seed.js'
import { type Beside, besidePostgres, besideSqlite } from './beside.js'
import { Opened } from './opened.js'
import { closing, NOW, USER } from './stores.js'

const HOOK = { client: '7', url: 'https://crm.example/', kinds: ['case_closed'], ordered: true, enabled: true } as const
const KEY = { key: { name: 'k', fingerprint: 'f', lifetime: 1_000 } }

interface Place {
  readonly url: string
  /** Every table, but those that tell which migrations were run. */
  readonly tables: string
  /** The tables that have a row for the store itself. */
  readonly always: readonly string[]
  beside(opened: Opened): Promise<Beside>
}

const file = join(t.testdir(), 'cases.db')
const { url, drop } = await makeDatabase()
t.teardown(drop)
const PLACES: Readonly<Record<string, Place>> = {
  SQLite: {
    url: `sqlite:${file}`,
    tables: "select name from sqlite_schema where type = 'table' and name not like '%kysely%' order by 1",
    always: ['purge', 'store'],
    beside: async (opened) => besideSqlite(opened, file),
  },
  PostgreSQL: {
    url,
    tables: "select tablename as name from pg_tables where schemaname = 'public' and tablename not like '%kysely%'",
    always: ['store'],
    beside: (opened) => besidePostgres(opened, url),
  },
}

/** The tables that hold rows. */
async function filled({ tables, beside }: Place): Promise<string[]> {
  const opened = new Opened()
  try {
    const { rows } = await beside(opened)
    const names = (await rows(tables)).map(({ name }) => String(name)).sort()
    const found = await Promise.all(names.map((name) => rows(`select 1 from ${name} limit 1`)))
    return names.filter((_, at) => found[at]?.length === 1)
  } finally {
    await opened.close()
  }
}

/** Fills the tables that a world does not fill, and those of what it leads to. */
async function fill(place: Place): Promise<void> {
  const opened = new Opened()
  try {
    const store = await opened.store(place.url)
    await seed(store, { ...PEOPLE, cases: [openCase(1), openCase(2)] })
    await closing(store)({ ...USER, ...KEY }, ['1'])
    await store.atomically(async ({ webhooks, deliveries }) => {
      const id = await webhooks.create({ ...HOOK, secret: 'whsec_one' }, NOW)
      await deliveries.lease({ holder: 'one', now: 0, until: 1 })
      const setAside = [{ number: 1, failures: 1, retryAt: NOW }]
      const nothing = { after: 1, failures: 0, retryAt: null, attempts: [], settled: [], disable: null }
      await deliveries.keep('one', [{ id, revision: 1, setAside, ...nothing }], NOW)
    })
  } finally {
    await opened.close()
  }
}

for (const [name, place] of Object.entries(PLACES)) {
  await t.test(`${name}: a reset leaves nothing`, async (t) => {
    await fill(place)
    const before = await filled(place)
    for (const table of ['idempotency_keys', 'webhooks', 'webhook_retries', 'delivery_lease', 'journal']) {
      t.ok(before.includes(table), table)
    }
    await emptyStore(place.url, () => 0.5)
    t.strictSame(await filled(place), place.always)
  })
}
