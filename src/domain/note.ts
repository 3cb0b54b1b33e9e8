import type { Caller } from './auth-context.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { Doer } from './named.js'

/** The most characters of a note (contract, section 3). */
export const LONGEST_NOTE = 1_500

/** The most notes that a case shows beside its members (contract, section 3). */
export const NEWEST_NOTES = 25

/** All fields of a note that the API shows (contract, section 3). */
export interface NoteRecord {
  readonly id: Id
  readonly case: Id
  readonly content: string
  readonly created: Instant
  /** Null where the store no longer knows the author. */
  readonly createdBy: Doer | null
}

/** The facts of a note that the rules of deleting need. */
export interface NoteFacts {
  readonly id: Id
  readonly createdBy: Caller
}

/** A note to add to a case. */
export interface NewNote {
  readonly case: Id
  readonly content: string
}

/**
 * Whether a text can be a note: 1 to 1,500 characters (Unicode code points), not only blanks, and none of those that no
 * store keeps: NUL and halves of surrogate pairs.
 */
export function isNoteContent(text: string): boolean {
  return text.trim() !== '' && !/\0|\p{Surrogate}/u.test(text) && !isLongerThan(text, LONGEST_NOTE)
}

/** Counts code points, of which each has at most two code units; and no further than it must. */
function isLongerThan(text: string, most: number): boolean {
  let count = 0
  for (let at = 0; at < text.length && count <= most; count += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return count > most
}
