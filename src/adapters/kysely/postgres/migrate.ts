import { setTimeout as delay } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrateTables } from '../migrate-tables.js'
import { connectionConfig } from './connect.js'
import * as casework from './migrations/0001-casework.js'

const MIGRATIONS = { '0001-casework': casework }

const ATTEMPTS = 20
const PAUSE_MS = 300
const LOCK_TIMEOUT_MS = 1_000
/** Another process holds the lock, or has just made what this one wanted to make. */
const PASSING = new Set(['55P03', '40P01', '23505', '42P07'])

/**
 * Brings the tables up to date; of several processes that start at once, one does it and the others wait. No lock is
 * waited for long, so that whoever works on the tables is not held up behind this.
 * @returns the names of the migrations that it ran
 * @throws Error when the database cannot be reached, a migration fails (nothing is changed then) or the database is
 *   newer than this program
 */
export async function migratePostgres(databaseUrl: string): Promise<readonly string[]> {
  await requireReachable(databaseUrl)
  for (let tried = 1; ; tried += 1) {
    try {
      return await tryToMigrate(databaseUrl)
    } catch (error) {
      if (tried === ATTEMPTS || !(error instanceof pg.DatabaseError) || !PASSING.has(error.code ?? '')) {
        throw new Error('The database could not be brought up to date', { cause: error })
      }
    }
    await delay(PAUSE_MS)
  }
}

/** Whoever typed a wrong address should not look for what is wrong with the tables. */
async function requireReachable(databaseUrl: string): Promise<void> {
  const client = new pg.Client(connectionConfig(databaseUrl)).on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new Error('The database cannot be reached', { cause: error })
  } finally {
    await client.end()
  }
}

async function tryToMigrate(databaseUrl: string): Promise<readonly string[]> {
  const pool = new pg.Pool({
    ...connectionConfig(databaseUrl),
    max: 1,
    lock_timeout: LOCK_TIMEOUT_MS,
    statement_timeout: 0,
    query_timeout: 0,
  })
  pool.on('error', () => undefined)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await migrateTables(db, MIGRATIONS)
  } finally {
    await db.destroy()
  }
}
