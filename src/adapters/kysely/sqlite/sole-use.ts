import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { inUse } from '../in-use.js'

/**
 * Keeps all other connections out for as long as this one is open; a connection that only reads, or does nothing at the
 * moment, is noticed too.
 * @throws Error when there is one
 */
export function requireSoleUse(database: Database.Database): void {
  if (!keepsOthersOut(database)) throw inUse()
}

/** Whether another connection has a file open; false for a file that is not there yet. */
export function isInUse(file: string): boolean {
  if (!existsSync(file)) return false
  const database = new Database(file, { timeout: 0 })
  try {
    database.pragma('synchronous = FULL')
    return !keepsOthersOut(database)
  } finally {
    database.close()
  }
}

function keepsOthersOut(database: Database.Database): boolean {
  database.pragma('locking_mode = exclusive')
  try {
    database.exec('begin exclusive; commit')
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  }
}
