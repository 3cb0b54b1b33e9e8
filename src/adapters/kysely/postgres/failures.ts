import pg from 'pg'
import { type Refusal, refusal } from '../../../domain/errors.js'

/** The connection is gone, or was never to be had: what was not committed is undone. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection'
}

/** The server ends the connection: because it stops, or because a transaction did nothing for too long. */
const ENDED = /^(08|57P0|25P03)/

/** A failure of the driver as what it means here: without an answer of the server the connection is lost. */
export function meaningOf(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return new LostConnection('The database is out of reach', { cause: error })
  return ENDED.test(error.code ?? '') ? new LostConnection(error.message, { cause: error }) : error
}

const OWN_IDS = new Set(['cases_pkey', 'activities_pkey'])

/**
 * Whether the same unit may well succeed when it is run again: a deadlock or a conflict of serialization, a lost
 * connection, or an id that somebody took around the service.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof LostConnection) return true
  if (!(error instanceof pg.DatabaseError)) return false
  const { code, constraint = '' } = error
  return code === '40001' || code === '40P01' || (code === '23505' && OWN_IDS.has(constraint))
}

const BUSY = new Set(['55P03', '57014', '53300', '53400'])

/** Whether the server gave up waiting, or takes nobody else in. */
export function isBusy(error: unknown): boolean {
  return error instanceof pg.DatabaseError && BUSY.has(error.code ?? '')
}

/** The answer to whoever could not be served in time; the reason goes with it for the log. */
export function tooBusy(cause: unknown): Refusal {
  return Object.assign(refusal('503-900', {}), { cause })
}
