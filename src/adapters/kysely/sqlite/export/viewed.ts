import { beginReading } from '../begin.js'
import { type SqliteConnection, sqliteConnection } from '../connection.js'
import { openSqlite } from '../open.js'

/** Runs work on a connection of its own that sees the file at one instant. */
export async function viewed(file: string, work: (connection: SqliteConnection) => Promise<void>): Promise<void> {
  const database = openSqlite(file, { readonly: true })
  try {
    const connection = sqliteConnection(database)
    await beginReading(connection)
    await work(connection)
  } finally {
    database.close()
  }
}
