import type { Caller } from './auth-context.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'

/** What can happen to a case or an activity (contract, sections 1 and 3). */
export const JOURNAL_KINDS = [
  'activity_created',
  'activity_picked',
  'activity_transferred',
  'activity_completed',
  'case_created',
  'case_reopened',
  'case_closed',
] as const
export type JournalKind = (typeof JOURNAL_KINDS)[number]

/** What a value was and what it became; null where there was or is none. */
export interface Change<T> {
  readonly before: T | null
  readonly after: T | null
}

/** One change, as it was committed. */
export interface JournalEntry {
  /** Counts upwards in the order of the commits; numbers may be missing. */
  readonly number: number
  readonly at: Instant
  readonly by: Caller
  readonly kind: JournalKind
  readonly department: Id
  readonly case: Id | null
  readonly activity: Id | null
  readonly status: Change<string>
  readonly assignedTo: Change<Id>
  readonly queue: Change<Id>
}

/** A stretch of the journal. */
export interface JournalPage {
  readonly entries: readonly JournalEntry[]
  /**
   * A random id of the store, which changes when its content is exchanged: a number of another epoch says nothing. The
   * store has a new one after a reset, an import, and a restored backup.
   */
  readonly epoch: string
  /** The highest number that was ever given; a higher one comes from another epoch. */
  readonly highest: number
  /** Where the next stretch begins: everything up to this number has been seen, or is none of the caller's business. */
  readonly last: number
}
