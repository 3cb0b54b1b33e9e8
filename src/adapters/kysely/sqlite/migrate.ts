import type Database from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import { migrateTables } from '../migrate-tables.js'
import * as casework from './migrations/0001-casework.js'
import * as closingScript from './migrations/0002-closing-script.js'
import * as webhooks from './migrations/0003-webhooks.js'

/** Kysely's own SQLite transactions begin without a lock, and its migration lock is empty there. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** The store closes the connection. */
  override destroy(): Promise<void> {
    return Promise.resolve()
  }
}

class TransactionalAdapter extends SqliteAdapter {
  /** SQLite's DDL is transactional: so all pending migrations run under one lock, or none. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class MigrationDialect extends SqliteDialect {
  constructor(private readonly database: Database.Database) {
    super({ database })
  }

  override createDriver(): ImmediateDriver {
    return new ImmediateDriver({ database: this.database })
  }

  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter()
  }
}

const MIGRATIONS = { '0001-casework': casework, '0002-closing-script': closingScript, '0003-webhooks': webhooks }
const PATIENCE_MS = 10_000

/**
 * Brings the tables up to date; of several processes that start at once, one does it and the others wait.
 * @returns the names of the migrations that it ran
 * @throws Error when a migration fails (nothing is changed then) or the file is newer than this program
 */
export async function migrateSqlite(database: Database.Database): Promise<readonly string[]> {
  const db = new Kysely<unknown>({ dialect: new MigrationDialect(database) })
  try {
    return await patiently(database, () => migrateTables(db, MIGRATIONS))
  } catch (error) {
    throw new Error('The database could not be brought up to date', { cause: error })
  }
}

/** Runs work at the start of a process, which may wait for a lock longer than a request may. */
export async function patiently<T>(database: Database.Database, work: () => Promise<T>): Promise<T> {
  const [{ timeout }] = database.pragma('busy_timeout') as [{ timeout: number }]
  database.pragma(`busy_timeout = ${String(PATIENCE_MS)}`)
  try {
    return await work()
  } finally {
    database.pragma(`busy_timeout = ${String(timeout)}`)
  }
}

/**
 * Makes the tables in an empty database that nobody else can see, such as one in memory. Without the lock, and without
 * the record of what has been run, that takes a third less time.
 */
export async function makeTables(database: Database.Database): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new MigrationDialect(database) })
  for (const { up } of Object.values(MIGRATIONS)) await up(db)
}
