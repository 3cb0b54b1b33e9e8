import type { Compilable, Expression, Kysely, SqlBool } from 'kysely'
import type { Arguments, Prepared } from './prepared.js'
import type { Tables } from './tables.js'

/** Runs prepared statements, one after the other. */
export interface Connection {
  /** The rows of a query. */
  all<Row>(query: Prepared<Row>, args: Arguments): Promise<readonly Row[]>
  /** Runs two changes, the second after the first; returns how many rows the second changed. */
  runBoth(first: Prepared<unknown>, second: Prepared<unknown>, args: Arguments): Promise<number>
}

/** A query that can lock what it finds. */
export interface Lockable<Q> extends Compilable {
  forUpdate(): Q
  noWait(): Q
  skipLocked(): Q
}

/** What differs between the engines when statements are built. */
export interface Engine {
  /** Builds and compiles queries; executes none. */
  readonly db: Kysely<Tables>
  /** Whether a column, or another value, is one of the ids in the named argument, made by `idList`. */
  among(column: string | Expression<unknown>, argument: string): Expression<SqlBool>
  /** Makes a query lock the rows that it finds; null where a unit's reading is locking by itself. */
  readonly locked: (<Q extends Lockable<Q>>(query: Q) => Q) | null
  /** The column by which the activities of a case are found; `cluster_key` is where they lie side by side. */
  readonly caseOfWork: 'case_id' | 'cluster_key'
  /** Where what is open is searched: in the tables themselves where they have indexes of it. */
  readonly open: { readonly cases: 'cases' | 'open_case_list'; readonly activities: 'activities' | 'open_activities' }
  /** A query for the id of the next row, higher than any there was. */
  nextId(table: 'cases' | 'activities'): Compilable<{ id: number }>
}
