import Database from 'better-sqlite3'
import type { Tables } from '../../src/adapters/kysely/tables.js'

/** What a close could touch, as it is stored. */
export interface Stored {
  readonly cases: readonly Tables['cases'][]
  readonly activities: readonly Tables['activities'][]
  readonly journal: readonly Tables['journal'][]
}

/** Reads the cases, the activities and the journal of a database file, also while a service works on it. */
export function readStored(file: string): Stored {
  const database = new Database(file, { readonly: true })
  try {
    return {
      cases: database.prepare<[], Tables['cases']>('select * from cases order by id').all(),
      activities: database.prepare<[], Tables['activities']>('select * from activities order by id').all(),
      journal: database.prepare<[], Tables['journal']>('select * from journal order by seq').all(),
    }
  } finally {
    database.close()
  }
}
