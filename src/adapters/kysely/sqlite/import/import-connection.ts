import Database from 'better-sqlite3'
import { beginImmediate } from '../begin.js'
import { sqliteConnection } from '../connection.js'
import { openSqlite } from '../open.js'

/** A connection that a world is imported through, and how its transactions are run. */
export interface ImportConnection {
  readonly database: Database.Database
  /** Runs work on temporary tables in a transaction that leaves the file to others; it may run again. */
  stage<T>(work: () => T): Promise<T>
  /** Runs work that writes: all of it is kept, or none where it throws; it may run again. */
  write<T>(work: () => T): Promise<T>
}

/**
 * Opens a connection of its own on a file with up-to-date tables, runs `work` and closes it.
 * `write` throws Refusal 503-900 when another process keeps the file locked.
 */
export async function onOwnConnection<T>(file: string, work: (own: ImportConnection) => Promise<T>): Promise<T> {
  const database = openSqlite(file)
  const connection = sqliteConnection(database)
  try {
    return await work({
      database,
      // eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
      stage: async (staged) => database.transaction(staged)(),
      async write(written) {
        await beginImmediate(connection)
        try {
          const result = written()
          connection.command('commit')
          return result
        } finally {
          if (database.inTransaction) connection.command('rollback')
        }
      },
    })
  } finally {
    database.close()
  }
}
