import Database from 'better-sqlite3'
import type { Tables } from '../../src/adapters/kysely/tables.js'

/** What a close could touch, as it is stored. */
export interface Stored {
  readonly cases: readonly Tables['cases'][]
  readonly activities: readonly Tables['activities'][]
  readonly journal: readonly Tables['journal'][]
}

/** What SQLite keeps of a row for itself: where it lies, how it leaves the list of what is open, room for its close. */
const OWN = ['cluster_key', 'purge_later', 'room']

/** A row as a world tells it. */
export function withoutOwn<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !OWN.includes(column))) as Row
}

/** Reads a database file's cases, activities and journal at one instant, also while a service works on it. */
export function readStored(file: string): Stored {
  const database = new Database(file, { readonly: true })
  const read = database.transaction(() => ({
    cases: database.prepare<[], Tables['cases']>('select * from cases order by id').all().map(withoutOwn),
    activities: database
      .prepare<[], Tables['activities']>('select * from activities order by id')
      .all()
      .map(withoutOwn),
    journal: database.prepare<[], Tables['journal']>('select * from journal order by seq').all(),
  }))
  try {
    return read()
  } finally {
    database.close()
  }
}
