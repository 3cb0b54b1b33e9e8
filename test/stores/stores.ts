import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import t, { type Test } from 'tap'
import { openStore } from '../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../src/adapters/kysely/postgres/connect.js'
import { type CloseCases, closeCases } from '../../src/domain/close-cases.js'
import type { JournalEntry } from '../../src/domain/journal.js'
import type { Store } from '../../src/domain/ports.js'
import type { WorldImporter } from '../../src/domain/world.js'
import { makeDatabase } from '../support/postgres/database.js'
import { PEOPLE, seed, type WorldLists } from '../support/seed.js'

type OpenedStore = Store & WorldImporter

/** What a test of a store stands on; it is let go of when the test ends. */
export interface Rig {
  readonly store: OpenedStore
  /** Another process's way into the same data; null where there is none. */
  readonly beside: Beside | null
}

/** Works on the data without the store. */
export interface Beside {
  /** A second store on the same data. */
  another(): Promise<OpenedStore>
  run(statement: string): Promise<void>
  rows(query: string): Promise<readonly Record<string, unknown>[]>
  /** Makes every commit fail that changes the status of this case, though no statement of it does. */
  breakCommits(ofCase: number): Promise<void>
  /** Lets them succeed again. */
  restoreCommits(ofCase: number): Promise<void>
}

/** What a test has opened, to be closed after it. */
class Opened {
  readonly #closers: (() => unknown)[] = []

  async store(url: string): Promise<OpenedStore> {
    const store = await openStore(url)
    this.#closers.push(() => store.close())
    return store
  }

  database(file: string): Database.Database {
    const database = new Database(file)
    this.#closers.push(() => database.close())
    return database
  }

  /** The address of a new database. */
  async postgres(): Promise<string> {
    const database = await makeDatabase()
    this.#closers.push(() => database.drop())
    return database.url
  }

  async client(url: string): Promise<pg.Client> {
    const client = new pg.Client(connectionConfig(url))
    await client.connect()
    this.#closers.push(() => client.end())
    return client
  }

  async close(): Promise<void> {
    for (const close of this.#closers.reverse()) await close()
  }
}

/** The kinds of store, and how to open an empty one for a test. */
const KINDS: readonly { readonly name: string; open(opened: Opened, t: Test): Promise<Rig> }[] = [
  {
    name: 'SQLite in memory',
    open: async (opened) => ({ store: await opened.store('sqlite::memory:'), beside: null }),
  },
  {
    name: 'SQLite in a file',
    async open(opened, t) {
      const file = join(t.testdir(), 'cases.db')
      return { store: await opened.store(`sqlite:${file}`), beside: besideSqlite(opened, file) }
    },
  },
  {
    name: 'PostgreSQL',
    async open(opened) {
      const url = await opened.postgres()
      return { store: await opened.store(url), beside: await besidePostgres(opened, url) }
    },
  },
]

/** Runs a test on every kind of store, each with the people of `seed.ts` and this world. */
export async function onEveryStore(
  name: string,
  world: WorldLists,
  test: (t: Test, rig: Rig) => Promise<void>,
): Promise<void> {
  for (const kind of KINDS) {
    await t.test(`${kind.name}: ${name}`, async (t) => {
      const opened = new Opened()
      try {
        const rig = await kind.open(opened, t)
        await seed(rig.store, { ...PEOPLE, ...world })
        await test(t, rig)
      } finally {
        await opened.close()
      }
    })
  }
}

function besideSqlite(opened: Opened, file: string): Beside {
  const database = opened.database(file)
  return {
    another: () => opened.store(`sqlite:${file}`),
    run: async (statement) => void database.exec(statement),
    rows: async (query) => database.prepare<[], Record<string, unknown>>(query).all(),
    async breakCommits(ofCase) {
      database.exec(`
        create table if not exists promises (kept integer references cases deferrable initially deferred);
        create trigger broken_${String(ofCase)} after update of status on cases when new.id = ${String(ofCase)}
        begin insert into promises values (-1); end`)
    },
    async restoreCommits(ofCase) {
      database.exec(`drop trigger broken_${String(ofCase)}`)
    },
  }
}

async function besidePostgres(opened: Opened, url: string): Promise<Beside> {
  const client = await opened.client(url)
  return {
    another: () => opened.store(url),
    async run(statement) {
      await client.query(statement)
    },
    rows: async (query) => (await client.query<Record<string, unknown>>(query)).rows,
    async breakCommits(ofCase) {
      const name = `broken_${String(ofCase)}`
      await client.query(`
        create table if not exists promises (kept bigint references cases deferrable initially deferred);
        create function ${name}() returns trigger language plpgsql as
          $$ begin insert into promises values (-1); return null; end $$;
        create trigger ${name} after update of status on cases for each row when (new.id = ${String(ofCase)})
        execute function ${name}()`)
    },
    async restoreCommits(ofCase) {
      await client.query(`drop trigger broken_${String(ofCase)} on cases`)
    },
  }
}

/** When everything happens. */
export const NOW = Date.parse('2026-11-23T18:13:09.142Z')
/** User 7, who closes. */
export const USER = { actor: 'user', id: '7' } as const
/** Client 7, which closes. */
export const CLIENT = { actor: 'client', id: '7' } as const

/** The use case on a store. */
export function closing({ atomically }: Store): CloseCases {
  return closeCases({ atomically, clock: { now: () => NOW } })
}

/** What a failed close could have touched: the status of these cases, their open work, and the journal. */
export function stateOf(store: Store, ids: readonly string[]) {
  return store.consistently(async ({ cases, activities, journal }) => ({
    status: (await cases.facts(ids)).map(({ status }) => status),
    open: (await activities.openOf(ids)).map(({ id }) => id),
    journal: (await journal.read({ after: 0, limit: 1_000, departments: null })).entries.map(inShort),
  }))
}

/** An entry of the journal as `case_closed 1001`. */
export function inShort({ kind, activity, case: of }: JournalEntry): string {
  return `${kind} ${activity ?? of ?? ''}`
}
