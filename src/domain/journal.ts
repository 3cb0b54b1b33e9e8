import type { Caller } from './auth-context.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'

/** Every kind of journal entry (contract, sections 1 and 3). */
export const JOURNAL_KINDS = [
  'activity_created',
  'activity_picked',
  'activity_transferred',
  'activity_completed',
  'activity_moved',
  'case_created',
  'case_reopened',
  'case_edited',
  'case_closed',
  'case_note_added',
  'case_note_deleted',
  'webhook_disabled',
] as const
export type JournalKind = (typeof JOURNAL_KINDS)[number]

/** A value before and after a change; null where there was or is none. */
export interface Change<T> {
  readonly before: T | null
  readonly after: T | null
}

/** One change, as it was committed. */
export interface JournalEntry {
  /** The sequence number. Numbers grow in the order of the commits; some may be missing. */
  readonly number: number
  readonly at: Instant
  /** Also names the client application that acted for a user. */
  readonly by: Caller
  readonly kind: JournalKind
  /** Null for an entry about no case: a webhook that was disabled. */
  readonly department: Id | null
  readonly case: Id | null
  /** The case that an activity was moved from; null for any other entry. */
  readonly movedFrom: Id | null
  readonly activity: Id | null
  readonly note: Id | null
  readonly webhook: Id | null
  /** The names of the members that an edit changed; empty for any other entry. */
  readonly edited: readonly string[]
  readonly status: Change<string>
  readonly assignedTo: Change<Id>
  readonly queue: Change<Id>
}

/** A page of the journal. */
export interface JournalPage {
  readonly entries: readonly JournalEntry[]
  /**
   * A random id of the store. It changes when the content of the store is exchanged: after a reset, an import, or a
   * restored backup. A number of another epoch says nothing.
   */
  readonly epoch: string
  /** The highest number that was ever given; a higher one comes from another epoch. */
  readonly highest: number
  /** The cursor for the next page: the caller has seen every entry up to this number that is within reach. */
  readonly last: number
}
