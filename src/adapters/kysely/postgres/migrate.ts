import { setTimeout as delay } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrateTables } from '../migrate-tables.js'
import { connectionConfig, poolWith, reach } from './connect.js'
import { isPassing, meaningOf } from './failures.js'
import * as casework from './migrations/0001-casework.js'
import * as closingScript from './migrations/0002-closing-script.js'
import * as webhooks from './migrations/0003-webhooks.js'

const MIGRATIONS = { '0001-casework': casework, '0002-closing-script': closingScript, '0003-webhooks': webhooks }

const ATTEMPTS = 20
const PAUSE_MS = 300
/** Another process holds the lock, or has just made the same table. */
const RACED = new Set(['55P03', '23505', '42P07'])

/**
 * Brings the tables up to date; of several processes that start at once, one does it and the others wait. No lock is
 * waited for long, so that other work on the tables is not held up behind this. A connection that breaks is made again.
 * @returns the names of the migrations that it ran
 * @throws Error when the database cannot be reached, a migration fails (nothing is changed then) or the database is
 *   newer than this program
 */
export async function migratePostgres(databaseUrl: string): Promise<readonly string[]> {
  await (await reach(databaseUrl)).end()
  for (let tried = 1; ; tried += 1) {
    try {
      return await tryToMigrate(databaseUrl)
    } catch (error) {
      if (tried === ATTEMPTS || !mayPass(error)) {
        throw new Error('The database could not be brought up to date', { cause: error })
      }
    }
    await delay(PAUSE_MS)
  }
}

/** An error that neither the driver nor the server made is one of the migrations. */
function mayPass(error: unknown): boolean {
  if (error instanceof pg.DatabaseError && RACED.has(error.code ?? '')) return true
  const isOfDriver = error instanceof pg.DatabaseError || isBroken(error)
  return isOfDriver && isPassing(meaningOf(error))
}

/** The driver tells of a connection that broke by a code of the system, or by this text. */
function isBroken(error: unknown): boolean {
  return (
    error instanceof Error && ('code' in error || /^(Connection terminated|Client has encountered)/.test(error.message))
  )
}

async function tryToMigrate(databaseUrl: string): Promise<readonly string[]> {
  const config = { ...connectionConfig(databaseUrl), max: 1 }
  const pool = poolWith(config, (client) => client.query("set lock_timeout = '1s'"))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await migrateTables(db, MIGRATIONS)
  } finally {
    await db.destroy()
  }
}
