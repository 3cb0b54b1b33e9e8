import { join } from 'node:path'
import t, { type Test } from 'tap'
import { type CloseCases, closeCases } from '../../src/domain/close-cases.js'
import type { JournalEntry } from '../../src/domain/journal.js'
import type { Store } from '../../src/domain/ports.js'
import { PEOPLE, seed, type WorldLists } from '../support/seed.js'
import { type Beside, besidePostgres, besideSqlite } from './beside.js'
import { faultsOfLists, faultsOfPlainLists } from './lists.js'
import { Opened, type OpenedStore } from './opened.js'

/** What a test of a store stands on; it is let go of when the test ends. */
export interface Rig {
  readonly store: OpenedStore
  /** Another process's way into the same data; null where there is none. */
  readonly beside: Beside | null
}

interface Kind {
  readonly name: string
  /** The faults of its lists of what is open. */
  readonly faultsOf: typeof faultsOfLists
  open(opened: Opened, t: Test): Promise<Rig>
}

/** The kinds of store, and how to open an empty one for a test. */
const KINDS: readonly Kind[] = [
  {
    name: 'SQLite in memory',
    faultsOf: faultsOfLists,
    open: async (opened) => ({ store: await opened.store('sqlite::memory:'), beside: null }),
  },
  {
    name: 'SQLite in a file',
    faultsOf: faultsOfLists,
    async open(opened, t) {
      const file = join(t.testdir(), 'cases.db')
      return { store: await opened.store(`sqlite:${file}`), beside: besideSqlite(opened, file) }
    },
  },
  {
    name: 'PostgreSQL',
    faultsOf: faultsOfPlainLists,
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
        if (rig.beside) t.strictSame(await kind.faultsOf(rig.beside.rows), [], 'lists after all of it')
      } finally {
        await opened.close()
      }
    })
  }
}

/** When everything happens. */
export const NOW = Date.parse('2026-11-23T18:13:09.142Z')
/** User 7, who closes. */
export const USER = { actor: 'user', id: '7' } as const
/** Client 7, which closes. */
export const CLIENT = { actor: 'client', id: '7' } as const

/** The use case on a store. */
export function closing({ closing }: Store): CloseCases {
  return closeCases({ closing, clock: { now: () => NOW } })
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
