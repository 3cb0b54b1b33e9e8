import type Database from 'better-sqlite3'
import type { Connection } from '../connection.js'
import type { Arguments, Prepared } from '../prepared.js'

/** A SQLite connection that keeps each statement prepared, and says whether it changed anything. */
export interface SqliteConnection extends Connection {
  /** How many changes were run so far: two readings differ where something was written between them. */
  readonly changesRun: number
  /** Runs a command such as `begin immediate`. */
  command(text: string): void
  readonly inTransaction: boolean
}

export function sqliteConnection(database: Database.Database): SqliteConnection {
  const change = kept((text) => database.prepare(text))
  const query = kept((text) => rowsOf(database, text))
  let changesRun = 0
  return {
    get changesRun() {
      return changesRun
    },
    get inTransaction() {
      return database.inTransaction
    },
    command(text) {
      change(text).run()
    },
    async all<Row>(prepared: Prepared<Row>, args: Arguments) {
      const values = prepared.values(args)
      return givingWay(values, () => query(prepared.sql)(values) as Row[])
    },
    async run(prepared, args) {
      changesRun += 1
      const values = prepared.values(args)
      return givingWay(values, () => change(prepared.sql).run(...values).changes)
    },
    async runBoth(first, second, args) {
      changesRun += 1
      const values = second.values(args)
      return givingWay(values, () => {
        change(first.sql).run(...first.values(args))
        return change(second.sql).run(...values).changes
      })
    },
  }
}

/** Makes what is asked for once for each text. */
function kept<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>()
  return (text) => {
    const known = made.get(text)
    if (known) return known
    const fresh = make(text)
    made.set(text, fresh)
    return fresh
  }
}

/**
 * All rows cross the border to SQLite as one text: each cell by itself takes longer than to write and read that. Rows
 * keep their order, and their cells what they are, since only whole numbers and texts are asked for.
 */
function rowsOf(database: Database.Database, text: string): (values: readonly unknown[]) => object[] {
  const names = database
    .prepare(text)
    .columns()
    .map(({ name }) => name)
  const columns = names.map((name) => `"${name}"`).join()
  const all = database
    .prepare<unknown[], string>(`select json_group_array(json_array(${columns})) from (${text})`)
    .pluck()
  const toRow = (cells: unknown[]): object => {
    const row: Record<string, unknown> = {}
    for (let place = 0; place < cells.length; place += 1) row[names[place] ?? ''] = cells[place]
    return row
  }
  return (values) => (JSON.parse(all.get(...values) ?? '[]') as unknown[][]).map(toRow)
}

/** From how many characters on a list of ids keeps everybody waiting: about three hundred cases. */
const LONG_LIST = 2_000

/** Runs a statement, and after one on a long list gives other work of the event loop its tick. */
async function givingWay<T>(values: readonly unknown[], run: () => T): Promise<T> {
  const result = run()
  if (values.some((value) => typeof value === 'string' && value.length > LONG_LIST)) await new Promise(setImmediate)
  return result
}
