import type Database from 'better-sqlite3'
import type { Test } from 'tap'
import { faultsOfLists, type Rows } from '../lists.js'

/** The rows of a query on a database. */
export const rowsIn =
  (database: Database.Database): Rows =>
  async (query) =>
    database.prepare<[], Record<string, unknown>>(query).all()

/** Checks that searches find, and counts count, exactly the open rows. */
export async function checkLists(t: Test, database: Database.Database, after: string): Promise<void> {
  t.strictSame(await faultsOfLists(rowsIn(database)), [], after)
}

/** How many rows a list has, tombstones included. */
export function lengthOf(database: Database.Database, list: 'open_case_list' | 'open_work_list'): number {
  return Number(database.prepare(`select count(*) from ${list}`).pluck().get())
}
