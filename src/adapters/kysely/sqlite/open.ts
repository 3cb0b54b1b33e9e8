import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

/** The name that keeps a database in memory only. */
export const MEMORY = ':memory:'

/** Another process that starts, or looks whether it is alone, locks the file for a moment. */
const OPENING_MS = 1_000

/**
 * Opens a SQLite file, or one in memory, so that what was committed is on the disk (WAL, `synchronous=FULL`).
 * The wait for a lock is short because it stops the whole process: a transaction that needs longer tries again later.
 * @param file a path, or `:memory:`
 * @throws Error when the file cannot be opened or is no database
 */
export function openSqlite(file: string, { readonly = false } = {}): Database.Database {
  try {
    return opened(file, readonly)
  } catch (error) {
    if (isUnbuilt(error)) throw new Error(UNBUILT)
    throw new Error(`The database ${file} cannot be opened`, { cause: error })
  }
}

const UNBUILT = 'The SQLite library is not built for this Node.js. Run `npm rebuild better-sqlite3`.'

/** Whether the library has found no program to load, or one for another Node.js. */
function isUnbuilt(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // The package `bindings` lists where it has looked, and gives no code.
  const isLoading = 'code' in error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_DLOPEN_FAILED')
  return isLoading || 'tries' in error
}

function opened(file: string, readonly: boolean): Database.Database {
  const database = new Database(file, { readonly, timeout: OPENING_MS })
  try {
    if (!readonly) database.pragma('journal_mode = WAL')
    // The library is built so that a reopened WAL file is synchronous=NORMAL.
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
    // In KiB. Closes at random find few pages again: more of them would only take memory.
    database.pragma(`cache_size = ${readonly ? '-16384' : '-8192'}`)
    database.pragma('busy_timeout = 5')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Lets through a file that can be written, in a folder that can be written. SQLite would open any other file all the
 * same, and fail with the first change.
 * @throws Error that names the file or the folder
 */
export function requireWritable(file: string): void {
  if (!isWritable(dirname(file))) throw new Error(`The folder of the database ${file} may not be written`)
  if (!isWritable(file)) throw new Error(`The database ${file} may not be written`)
}

/** A file that is not there yet can be made. */
function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK)
    return true
  } catch {
    return !existsSync(place)
  }
}
