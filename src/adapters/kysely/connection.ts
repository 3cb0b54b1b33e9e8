import type { AliasedRawBuilder, Compilable, Expression, Kysely, RawBuilder, SqlBool } from 'kysely'
import type { Arguments, Prepared } from './prepared.js'
import type { Tables } from './tables.js'

/**
 * Runs prepared statements in the order in which they are asked, also where an answer is not awaited before the next.
 */
export interface Connection {
  /** The rows of a query. */
  all<Row>(query: Prepared<Row>, args: Arguments): Promise<readonly Row[]>
  /** Runs a change; returns how many rows it changed. */
  run(change: Prepared<unknown>, args: Arguments): Promise<number>
  /** Runs two changes, the second after the first; returns how many rows the second changed. */
  runBoth(first: Prepared<unknown>, second: Prepared<unknown>, args: Arguments): Promise<number>
}

/** Where the open rows of a table are listed. */
export interface OpenList {
  readonly list: 'open_case_list' | 'open_work_list'
  /** The list with the other columns that searches ask for. */
  readonly rows: 'open_case_list' | 'open_cases' | 'open_activities'
  /** The columns that the list itself lacks. */
  readonly notListed: readonly string[]
  /** The listed rows that were closed since, and wait to be purged; null where closed rows leave the list at once. */
  readonly tombstones: 'case_tombstones' | 'activity_tombstones' | null
}

/** How a query treats rows that another transaction has locked. */
export type LockMode = 'wait' | 'nowait'

/** A query that can lock the rows that it finds. */
export interface Lockable<Q> extends Compilable {
  forUpdate(): Q
  noWait(): Q
  skipLocked(): Q
}

type Updated<T extends keyof Tables> = { readonly [C in keyof Tables[T]]: RawBuilder<Tables[T][C]> }

/** The differences between the engines when statements are built. */
export interface Engine {
  /** Builds and compiles queries; executes none. */
  readonly db: Kysely<Tables>
  /** Whether a column, or another value, is one of the ids in the named argument, made by `idList`. */
  among(column: string | Expression<unknown>, argument: string): Expression<SqlBool>
  /** Whether a column is one of the words in the named argument, a JSON list of texts of letters and `_`. */
  amongWords(column: string, argument: string): Expression<SqlBool>
  /**
   * Makes a query lock the rows that it finds until the transaction ends; a row that another transaction has locked is
   * waited for, fails the query, or is skipped. Null where a transaction that writes has the whole store for itself.
   */
  readonly lock: (<Q extends Lockable<Q>>(query: Q, mode: LockMode | 'skip') => Q) | null
  /**
   * A query that locks texts until the transaction ends, and tells whether it has; `text` is an expression over the rows
   * of `items(argument)`. Null where a transaction that writes has the whole store for itself.
   */
  readonly lockTexts:
    | ((text: Expression<string>, argument: string, mode: LockMode) => Compilable<{ locked: boolean }>)
    | null
  /** The rows in the named argument, a JSON list of lists, as a table with one column, `value`. */
  items(argument: string): AliasedRawBuilder<{ value: unknown }, 'item'>
  /**
   * The rows of a query that refers to the tables before it in a join, each as an object in the column `value`.
   * @param columns the columns of the query
   */
  lateral(query: RawBuilder<unknown>, columns: readonly string[], name: string): RawBuilder<unknown>
  /** The lists of open rows. */
  readonly openLists: Readonly<Record<'cases' | 'activities', OpenList>>
  /** The column by which the activities of a case are found; `cluster_key` is where they lie side by side. */
  readonly caseOfWork: 'case_id' | 'cluster_key'
  /** The columns that an update sets besides where it closes cases or completes activities. */
  readonly closing: { readonly cases: Partial<Updated<'cases'>>; readonly activities: Partial<Updated<'activities'>> }
  /** The larger of two numbers. */
  larger(one: Expression<number>, other: Expression<number>): RawBuilder<number>
  /** The highest number that an entry of the journal ever got, also one that was not kept. */
  readonly highestNumber: Expression<number>
  /** A query for the id of the next row, higher than any there was, a deleted one included. */
  nextId(table: 'cases' | 'activities' | 'notes' | 'webhooks'): Compilable<{ id: number }>
}
