import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { refusal } from '../../../domain/errors.js'
import type { SqliteConnection } from './connection.js'

const ATTEMPTS = 105
const LONGEST_PAUSE_MS = 50

/**
 * Begins a transaction that may write at once: one that begins reading can lose its snapshot when it writes.
 * Another process's lock is waited for outside of SQLite, whose own wait would stop the event loop.
 * @throws Refusal 503-900 when the lock is not to be had for five seconds
 */
export async function beginImmediate(connection: SqliteConnection): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      connection.command('begin immediate')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
    }
    await delay(Math.min(2 ** attempt, LONGEST_PAUSE_MS))
  }
  throw refusal('503-900', {})
}

/** Begins a view at one instant. */
// eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
export async function beginReading(connection: SqliteConnection): Promise<void> {
  connection.command('begin')
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}
