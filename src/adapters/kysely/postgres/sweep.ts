import type pg from 'pg'
import { outcomeOf } from '../together/outcome.js'
import { connected } from './connect.js'
import { command, rollBack } from './connection.js'

/** Takes whatever was closed out of the lists of what is open, beside those who close. */
export interface Sweep {
  /** Begins, unless it is at work. */
  begin(): void
  /** Tells that so many rows were changed, or are about to be; when they are many, it begins. */
  changed(rows: number): void
  /** Settles when it is not at work. */
  idle(): Promise<void>
  /** The same, without doing all that there is to do. */
  end(): Promise<void>
}

/** After how many changed rows it is worthwhile: whoever looks for the first open ones passes those that were closed. */
const WORTHWHILE = 5_000

/** How many notes are taken at a time, at the most; a note has the rows of one statement. */
const NOTES = 500
/** With how many rows no further note is taken: some tenths of a second. */
const ROWS = 50_000

const LISTS = [
  { list: 'open_work_list', notes: 'completed_work_notes' },
  { list: 'open_case_list', notes: 'closed_case_notes' },
]

/**
 * What is noted leaves its list, unless it was listed again after that; in the order in which others list. Tells whether
 * there may be more.
 */
const takeOut = ({ list, notes }: (typeof LISTS)[number]): string => `
  with oldest as materialized (
    select turn, cardinality(ids) as size from ${notes} order by turn limit ${String(NOTES)} for update skip locked
  ), chosen as (select turn, sum(size) over (order by turn) - size as before from oldest),
  taken as (
    delete from ${notes} where turn = any(array(select turn from chosen where before < ${String(ROWS)}))
    returning turn, ids
  ), closed as materialized (
    select id, max(turn) as turn from (select unnest(ids) as id, turn from taken) as each_one group by id order by id
  ), gone as (
    delete from ${list} l using closed where l.id = closed.id and l.listed_after < closed.turn
  )
  select count(*) = ${String(NOTES)} or coalesce(sum(cardinality(ids)), 0) >= ${String(ROWS)} as is_full from taken`

const SETTINGS = [
  // What is lost in a crash is lost as a whole, and swept again.
  'set local synchronous_commit = off',
  // Who holds what it comes to may be waiting for what it has taken out: it gives way before anybody is held up.
  "set local lock_timeout = '200ms'",
  // How many rows are noted is not known when it is planned: it must not read the list instead.
  'set local enable_hashjoin = off',
  'set local enable_mergejoin = off',
]

/** What is done for each list, in a transaction of its own: nobody waits for one list because of the other. */
export const SWEEPS: readonly (readonly string[])[] = LISTS.map((listed) => [...SETTINGS, takeOut(listed)])

/** Lends a connection that nobody else uses meanwhile. */
type Lend = <T>(work: (client: pg.ClientBase) => Promise<T>) => Promise<T>

/**
 * Sweeps once. It waits for nobody who closes, and nobody who closes waits for it; of several at once each takes what the
 * others have not. What fails is left to the next.
 * @param lend is asked for each transaction, so that others get their turn
 * @param goesOn whether to go on with what one transaction had no room for
 */
export async function sweepOnce(lend: Lend, goesOn: () => boolean = () => true): Promise<void> {
  for (const statements of SWEEPS) {
    for (let isFull = true; isFull && goesOn(); ) isFull = await lend((client) => sweepSome(client, statements))
  }
}

/**
 * Takes out as much as one transaction has room for.
 * @returns whether there may be more
 */
async function sweepSome(client: pg.ClientBase, statements: readonly string[]): Promise<boolean> {
  const results = await outcomeOf(command(client, 'begin', ...statements, 'commit'))
  if ('value' in results) return (results.value.at(-2)?.rows as { is_full: boolean }[])[0]?.is_full === true
  await rollBack(client)
  return false
}

/** The sweep of a store. */
export function sweepOn(pool: pg.Pool, worthwhile = WORTHWHILE): Sweep {
  let waiting = 0
  let atWork: Promise<unknown> | null = null
  let hasEnded = false

  function begin(): void {
    if (atWork) return
    waiting = 0
    atWork = outcomeOf(
      sweepOnce(
        (work) => connected(pool, work),
        () => !hasEnded,
      ),
    ).then(() => {
      atWork = null
    })
  }

  async function idle(): Promise<void> {
    await atWork
  }

  return {
    begin,
    changed(rows) {
      waiting += rows
      if (waiting >= worthwhile) begin()
    },
    idle,
    async end() {
      hasEnded = true
      await idle()
    },
  }
}
