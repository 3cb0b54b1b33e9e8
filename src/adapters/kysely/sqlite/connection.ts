import type Database from 'better-sqlite3'
import type { Connection } from '../connection.js'
import type { Prepared } from '../prepared.js'

/** A SQLite connection that keeps each statement prepared, and says whether it changed anything. */
export interface SqliteConnection extends Connection {
  /** How many changes were run so far: whoever compares two readings knows whether something was written. */
  readonly changesRun: number
  /** Runs a command such as `begin immediate`. */
  command(text: string): void
  readonly inTransaction: boolean
}

export function sqliteConnection(database: Database.Database): SqliteConnection {
  const statements = new Map<string, Database.Statement>()
  let changesRun = 0
  const statement = (text: string): Database.Statement => {
    const known = statements.get(text)
    if (known) return known
    const prepared = database.prepare(text)
    statements.set(text, prepared)
    return prepared
  }
  return {
    get changesRun() {
      return changesRun
    },
    get inTransaction() {
      return database.inTransaction
    },
    command(text) {
      statement(text).run()
    },
    async all<Row>(query: Prepared<Row>, args: Parameters<Connection['all']>[1]) {
      return givingWay(() => statement(query.sql).all(...query.values(args)) as Row[])
    },
    async run(change, args) {
      changesRun += 1
      return givingWay(() => statement(change.sql).run(...change.values(args)).changes)
    },
  }
}

/** Milliseconds after which a statement has kept the other requests waiting for long enough. */
const LONG = 10

/** Runs a statement, and after a long one lets whoever waits for something else have a turn. */
async function givingWay<T>(run: () => T): Promise<T> {
  const began = performance.now()
  const result = run()
  if (performance.now() - began > LONG) await new Promise(setImmediate)
  return result
}
