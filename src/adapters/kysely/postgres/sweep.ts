import type pg from 'pg'
import { outcomeOf } from '../together/outcome.js'
import { connected } from './connect.js'
import { command } from './connection.js'

/** Takes whatever was closed out of the lists of what is open, beside those who close. */
export interface Sweep {
  /** Tells that so many rows were changed, or are about to be; when they are many, it begins, unless it is at work. */
  changed(rows: number): void
  /** Settles when it is not at work. */
  idle(): Promise<void>
}

/** After how many changed rows it is worthwhile: whoever looks for the first open ones passes those that were closed. */
const WORTHWHILE = 5_000

/** How many notes are taken at a time; a note has the rows of one statement. */
const NOTES = 500

const LISTS = [
  { list: 'open_work_list', notes: 'completed_work_notes' },
  { list: 'open_case_list', notes: 'closed_case_notes' },
]

/** What is noted leaves its list, unless it was listed again after that; in the order in which others list. */
const takeOut = ({ list, notes }: (typeof LISTS)[number]): string => `
  with taken as (
    delete from ${notes} where turn in (
      select turn from ${notes} order by turn limit ${String(NOTES)} for update skip locked
    ) returning turn, ids
  ), closed as materialized (
    select id, max(turn) as turn from (select unnest(ids) as id, turn from taken) as each_one group by id order by id
  )
  delete from ${list} l using closed where l.id = closed.id and l.listed_after < closed.turn`

const SETTINGS = [
  // What is lost in a crash is lost as a whole, and swept again.
  'set local synchronous_commit = off',
  // How many rows are noted is not known when it is planned: it must not read the list instead.
  'set local enable_hashjoin = off',
  'set local enable_mergejoin = off',
]

/** What is done for each list, in a transaction of its own: nobody waits for one list because of the other. */
export const SWEEPS: readonly (readonly string[])[] = LISTS.map((listed) => [...SETTINGS, takeOut(listed)])

/**
 * Sweeps once, on a connection that nobody else uses meanwhile. It waits for nobody who closes, and nobody who closes
 * waits for it; of several at once each takes what the others have not.
 */
export async function sweepOnce(client: pg.ClientBase): Promise<void> {
  for (const statements of SWEEPS) await command(client, 'begin', ...statements, 'commit')
}

/** The sweep of a store. What fails is left to the next. */
export function sweepOn(pool: pg.Pool, worthwhile = WORTHWHILE): Sweep {
  let waiting = 0
  let atWork: Promise<unknown> | null = null

  return {
    changed(rows) {
      waiting += rows
      if (waiting < worthwhile || atWork) return
      waiting = 0
      atWork = outcomeOf(connected(pool, sweepOnce)).then(() => {
        atWork = null
      })
    },
    async idle() {
      await atWork
    },
  }
}
