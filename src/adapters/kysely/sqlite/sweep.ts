import type Database from 'better-sqlite3'
import { leavingList, type PieceSizes } from './leaving-list.js'

/** Takes out of the lists of what is open, piece by piece, whatever the service has closed since. */
export interface Sweep {
  /** Does a piece, or nothing; to be called first in a transaction that writes. */
  step(): void
  /** Tells that the transaction of the last piece was committed. */
  kept(): void
}

/** How much is done at a time. */
export interface SweepSizes extends PieceSizes {
  /** How many entries of the journal are looked at together. */
  readonly look: number
  /** How many rows of a list wait at most, however far apart they are: whoever counts passes each of them. */
  readonly most: number
}

/** A look is at a thousand closes of cases with three activities. */
const SIZES: SweepSizes = { look: 4_000, most: 30_000, piece: 500, run: 50, stretch: 1_000 }

/** The sweep of a store, on the connection that writes. */
export function sweepOf(database: Database.Database, sizes = SIZES): Sweep {
  const sweptUntil = database.prepare<[], number>('select seq from sweep').pluck()
  const lastEntry = database.prepare<[], number>('select coalesce(max(seq), 0) from journal').pluck()
  const finish = database.prepare<[number]>('update sweep set seq = ?')
  const lists = [leavingList(database, 'open_work_list', sizes), leavingList(database, 'open_case_list', sizes)]
  let swept = -1
  let read = -1
  let begun = false

  function restart(from: number): void {
    swept = read = from
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
      const now = sweptUntil.get() ?? 0
      // Swept to the end, be it by somebody else.
      if (now !== swept) restart(now)
      if (!begun) look()
      else if (!lists.some((list) => list.takeOut(swept, read))) finish.run(read)
    },
    kept() {
      for (const list of lists) list.kept()
    },
  }
}
