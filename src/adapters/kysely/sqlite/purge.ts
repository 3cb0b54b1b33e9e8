import type Database from 'better-sqlite3'
import { type PieceSizes, tombstonesOf } from './tombstones.js'

/** Takes closed rows out of the lists of open rows, piece by piece. */
export interface Purge {
  /** Does a piece, or nothing; to be called first in a transaction that writes. */
  step(): void
  /** Tells that the transaction of the last piece was committed. */
  kept(): void
}

/** How much is done at a time. */
export interface PurgeSizes extends PieceSizes {
  /** How many entries of the journal are looked at together. */
  readonly look: number
  /** How many rows of a list wait at most, however far apart they are: a count passes each of them. */
  readonly most: number
}

/** A look is at a thousand closes of cases with three activities. */
const SIZES: PurgeSizes = { look: 4_000, most: 30_000, piece: 500, entries: 1_000 }

/** The purge of a store, on the connection that writes. */
export function purgeOf(database: Database.Database, sizes = SIZES): Purge {
  const purgedUntil = database.prepare<[], number>('select seq from purge').pluck()
  const lastEntry = database.prepare<[], number>('select coalesce(max(seq), 0) from journal').pluck()
  const finish = database.prepare<[number]>('update purge set seq = ?')
  const lists = [tombstonesOf(database, 'open_work_list', sizes), tombstonesOf(database, 'open_case_list', sizes)]
  let purged = -1
  let read = -1
  let begun = false

  function restart(from: number): void {
    purged = read = from
    begun = false
    for (const list of lists) list.forget()
  }

  /** To write a page is worth it where many rows leave it: they lie close together, or they are many. */
  function look(): void {
    const until = read + sizes.look
    if ((lastEntry.get() ?? 0) < until) return
    const isDense = lists.map((list) => list.look(read, until)).some(Boolean)
    read = until
    begun = isDense || lists.some((list) => list.waiting >= sizes.most)
  }

  return {
    step() {
      const now = purgedUntil.get() ?? 0
      // Another process, an import or this purge itself has purged to the end.
      if (now !== purged) restart(now)
      if (!begun) look()
      else if (!lists.some((list) => list.takeOut(purged, read))) finish.run(read)
    },
    kept() {
      for (const list of lists) list.kept()
    },
  }
}
