import Database from 'better-sqlite3'
import type { Tables } from '../../src/adapters/kysely/tables.js'

/** The stored data that operations can change. */
export interface Stored {
  readonly cases: readonly Tables['cases'][]
  readonly activities: readonly Tables['activities'][]
  readonly notes: readonly Tables['notes'][]
  readonly webhooks: readonly Tables['webhooks'][]
  readonly journal: readonly Tables['journal'][]
}

/** Reads a database again and again, also while a service works on it. */
export interface StoredReader {
  /** The stored data at one instant; the same object as before if nothing was written since. */
  read(): Promise<Stored>
  close(): Promise<void>
}

/** The columns that SQLite's layout needs: the cluster key, the mark for the purge, the room for a close. */
const OWN = ['cluster_key', 'purge_later', 'room']

/** A row as a world tells it. */
export function withoutOwn<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !OWN.includes(column))) as Row
}

/** Reads a database file's cases, activities, notes, webhooks and journal at one instant, also while a service works on it. */
export function readStored(file: string): Stored {
  const database = new Database(file, { readonly: true })
  try {
    return selection(database)()
  } finally {
    database.close()
  }
}

/** Opens a database file to read it again and again. */
export function storedInFile(file: string): StoredReader {
  const database = new Database(file, { readonly: true })
  const select = selection(database)
  return {
    // SQLite counts what other connections commit: reading the count is cheaper than reading the rows.
    read: rememberedBy(
      async () => String(database.pragma('data_version', { simple: true })),
      async () => select(),
    ),
    async close() {
      database.close()
    },
  }
}

/** Reads only if the version has changed since the last time. */
export function rememberedBy(version: () => Promise<string>, read: () => Promise<Stored>): () => Promise<Stored> {
  let last: { readonly version: string; readonly stored: Stored } | null = null
  return async () => {
    const current = await version()
    if (last?.version !== current) last = { version: current, stored: await read() }
    return last.stored
  }
}

function selection(database: Database.Database): () => Stored {
  const all = <Table extends keyof Stored>(table: Table, order: string) =>
    database.prepare<[], Tables[Table]>(`select ${columnsOf(database, table)} from ${table} order by ${order}`)
  const [cases, activities] = [all('cases', 'id'), all('activities', 'id')]
  const [notes, webhooks, journal] = [all('notes', 'id'), all('webhooks', 'id'), all('journal', 'seq')]
  return database.transaction(() => ({
    ...{ cases: cases.all(), activities: activities.all(), notes: notes.all() },
    ...{ webhooks: webhooks.all(), journal: journal.all() },
  }))
}

function columnsOf(database: Database.Database, table: string): string {
  const columns = database.pragma(`table_info(${table})`) as readonly { readonly name: string }[]
  return columns.flatMap(({ name }) => (OWN.includes(name) ? [] : [name])).join()
}
