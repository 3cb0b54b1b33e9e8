import pg from 'pg'
import { Refusal } from '../../../domain/errors.js'
import { Overtaken } from '../overtaken.js'

/** The connection is gone, or could not be made: a transaction that had not committed is undone. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection'
}

/** The server ends the connection: because it stops, or because a transaction did nothing for too long. */
const ENDED = /^(08|57P0|25P03)/

/** Translates a failure of the driver: without an answer of the server the connection is lost. */
export function meaningOf(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return new LostConnection('The database is out of reach', { cause: error })
  return ENDED.test(error.code ?? '') ? new LostConnection(error.message, { cause: error }) : error
}

const OWN_IDS = new Set(['cases_pkey', 'activities_pkey', 'notes_pkey'])

/**
 * Whether the same unit may well succeed when it is run again: the server rolled the transaction back (class 40), the
 * connection was lost, another transaction was quicker, or a writer took an id around the service.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof LostConnection || error instanceof Overtaken) return true
  if (!(error instanceof pg.DatabaseError)) return false
  return codeOf(error).startsWith('40') || (error.code === '23505' && OWN_IDS.has(error.constraint ?? ''))
}

/**
 * The classes of SQLSTATE that say that the server cannot do it now, for any request: 25 the transaction is
 * read-only, 53 a resource such as the disk has run out, 55 a lock is not to be had, 57 an operator intervened or time
 * ran out, 58 the system failed, F0 and XX the server itself is damaged; 42501 the role lost a privilege. A statement
 * after a failed one (25P02) is a defect of this program.
 */
const UNABLE = /^(25(?!P02)|53|55|57|58|F0|XX|42501)/
/** The ones of these that say only that other work is in the way. */
const CONTENDED = /^(55|57)/

/** Whether the server cannot do now what it was asked. */
export function isUnable(error: unknown): boolean {
  return error instanceof pg.DatabaseError && UNABLE.test(codeOf(error))
}

/** Whether a refusal was caused by a server that takes no changes, such as one whose disk is full. */
export function isUnwritable(error: unknown): boolean {
  return error instanceof Refusal && isUnable(error.cause) && !CONTENDED.test(codeOf(error.cause))
}

/** Whether the session takes no changes; it may be older than the setting of the database. */
export function isReadOnly(error: unknown): boolean {
  return codeOf(error) === '25006'
}

function codeOf(error: unknown): string {
  return error instanceof pg.DatabaseError ? (error.code ?? '') : ''
}
