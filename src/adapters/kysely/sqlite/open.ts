import Database from 'better-sqlite3'

/** The name that keeps a database in memory only. */
export const MEMORY = ':memory:'

/**
 * Opens a SQLite file, or one in memory, so that what was committed is on the disk (WAL, `synchronous=FULL`).
 * The wait for a lock is short because it stops the whole process; who needs longer asks again later.
 * @param file a path, or `:memory:`
 * @throws Error when the file cannot be opened or is no database
 */
export function openSqlite(file: string, { readonly = false } = {}): Database.Database {
  const database = new Database(file, { readonly, timeout: 5 })
  try {
    if (!readonly) database.pragma('journal_mode = WAL')
    // The library is built so that a reopened WAL file is synchronous=NORMAL.
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
    database.pragma('cache_size = -16384')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
