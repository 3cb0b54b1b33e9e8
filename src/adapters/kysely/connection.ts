import type { Compilable, Expression, Kysely, RawBuilder, SqlBool } from 'kysely'
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

type Updated<T extends keyof Tables> = { readonly [C in keyof Tables[T]]: RawBuilder<Tables[T][C]> }

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
  /** What an update sets besides where it closes cases or completes activities. */
  readonly closing: { readonly cases: Partial<Updated<'cases'>>; readonly activities: Partial<Updated<'activities'>> }
  /** A query for the id of the next row, higher than any there was. */
  nextId(table: 'cases' | 'activities'): Compilable<{ id: number }>
}
