import Database from 'better-sqlite3'
import { type Random, renewEpoch } from '../epoch.js'
import { WORLD_TABLES } from '../world-rows.js'
import { OPEN_LISTS } from './engine.js'
import { migrateSqlite } from './migrate.js'
import { nothingLeaves } from './purge-all.js'
import { requireSoleUse } from './sole-use.js'

const GUARD = 'journal_is_never_cut'
/** Empty by their triggers already, unless they were wrong. */
const LISTS = [OPEN_LISTS.cases.list, OPEN_LISTS.activities.list]
/** What no world has. */
const OTHERS = ['idempotency_keys', 'webhook_retries', 'delivery_lease']

/**
 * Empties a file that nobody else has open, and keeps others out meanwhile; all of it in one transaction.
 * @throws Error when somebody has it open
 */
export async function emptySqlite(file: string, random: Random): Promise<void> {
  const database = new Database(file, { fileMustExist: true, timeout: 5 })
  try {
    requireSoleUse(database)
    database.pragma('synchronous = FULL')
    await migrateSqlite(database)
    database.pragma('foreign_keys = OFF')
    database.transaction(() => empty(database, random))()
    database.exec('vacuum')
  } finally {
    database.close()
  }
}

/** The guard of the journal is back before anybody else can write. */
function empty(database: Database.Database, random: Random): void {
  const guard = database.prepare<[string], string>('select sql from sqlite_schema where name = ?').pluck().get(GUARD)
  if (guard === undefined) throw new Error('The journal of this database has no guard')
  database.exec(`drop trigger ${GUARD}`)
  for (const table of [...WORLD_TABLES, ...LISTS, ...OTHERS]) database.exec(`delete from ${table}`)
  database.exec("delete from sqlite_sequence where name in ('journal', 'notes', 'webhooks')")
  database.exec(renewEpoch(random))
  nothingLeaves(database)
  database.exec(guard)
}
