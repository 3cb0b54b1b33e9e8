import type Database from 'better-sqlite3'
import { lieClose } from './lie-close.js'

/** The closed rows that are still in one of the lists of open rows. */
export interface Tombstones {
  /** How many rows are known to leave. */
  readonly waiting: number
  /** Notes the rows that the entries after one, up to another, have closed; returns whether many lie close together. */
  look(after: number, until: number): boolean
  /**
   * Takes out a piece of the noted rows, which are all that were closed by the entries after one, up to another.
   * @returns false when there is nothing left to take out
   */
  takeOut(after: number, until: number): boolean
  /** Tells that the last piece is committed; else it is taken out again. */
  kept(): void
  /** Begins anew with nothing noted. */
  forget(): void
}

/** How much leaves a list in one piece. */
export interface PieceSizes {
  /** How many rows: about as long as the statements of a group of closes take. */
  readonly piece: number
  /** How many entries are gone through where rows were missed. */
  readonly entries: number
}

const CLOSED_BY = {
  open_work_list: { id: 'activity_id', closed: 'completed' },
  open_case_list: { id: 'case_id', closed: 'closed' },
}

/**
 * How far the purge has come: with the noted rows, in the order of the ids, then with missed rows, in that of the
 * journal.
 */
interface Progress {
  readonly done: number
  readonly missed: number
  readonly gone: number
}

const START: Progress = { done: 0, missed: 0, gone: 0 }

/** The tombstones of a list, on the connection that writes. */
export function tombstonesOf(
  database: Database.Database,
  list: keyof typeof CLOSED_BY,
  { piece, entries }: PieceSizes,
): Tombstones {
  const { id, closed } = CLOSED_BY[list]
  const closedBy = database
    .prepare<[number, number], string>(
      `select json_group_array(id) from (
         select ${id} as id from journal where seq > ? and seq <= ? and status_after = '${closed}' order by 1
       )`,
    )
    .pluck()
  // A row that was listed before all purged entries has been closed by the entry that was noted.
  const takeOutNoted = database.prepare<[string, number]>(
    `delete from ${list} where id in (select value from json_each(?)) and listed_after <= ?`,
  )
  // A row that was listed meanwhile stays, unless it was closed after that.
  const takeOutMissed = database.prepare<[number, number]>(
    `delete from ${list} where id in (
       select l.id from journal j cross join ${list} l on l.id = j.${id}
       where j.seq > ? and j.seq <= ? and j.status_after = '${closed}' and l.listed_after < j.seq
     )`,
  )
  let noted: number[] = []
  let isSorted = false
  let progress = START
  let next = START

  return {
    get waiting() {
      return noted.length
    },
    look(after, until) {
      const found = JSON.parse(closedBy.get(after, until) ?? '[]') as number[]
      // A new list of all each time would be garbage that is kept for long.
      for (const id of found) noted.push(id)
      return lieClose(found)
    },
    takeOut(after, until) {
      const { done, missed, gone } = progress
      if (!isSorted) noted.sort((one, other) => one - other)
      isSorted = true
      if (done < noted.length) {
        const ids = noted.slice(done, done + piece)
        const { changes } = takeOutNoted.run(JSON.stringify(ids), after)
        next = { done: done + ids.length, missed: missed + ids.length - changes, gone }
        return true
      }
      const from = after + gone
      if (missed === 0 || from >= until) return false
      takeOutMissed.run(from, Math.min(from + entries, until))
      next = { done, missed, gone: gone + entries }
      return true
    },
    kept() {
      progress = next
    },
    forget() {
      noted = []
      isSorted = false
      progress = next = START
    },
  }
}
