import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { Load } from '../../../domain/ports.js'
import type { StoreOfWorlds } from '../../../domain/world.js'
import { closeUnit, compileStatements, unitOfWork } from '../unit-of-work.js'
import { beginImmediate, beginReading } from './begin.js'
import { changesOf } from './changes.js'
import { startCheckpoints } from './checkpoints.js'
import { type SqliteConnection, sqliteConnection } from './connection.js'
import { diskHealth } from './disk-health.js'
import { sqliteEngine } from './engine.js'
import { viewed } from './export/viewed.js'
import { onOwnConnection } from './import/import-connection.js'
import { makeTables, migrateSqlite } from './migrate.js'
import { MEMORY, openSqlite, requireWritable } from './open.js'
import { purgeOf } from './purge.js'
import { rememberedRights } from './remembered-rights.js'
import { transactions } from './transactions.js'
import { worldExporter } from './world-exporter.js'
import { worldImporter } from './world-importer.js'

const STATEMENTS = compileStatements(sqliteEngine)
const NO_LOAD: Load = { waiting: 0, running: 0 }

/**
 * A store in one SQLite file, or in memory; brings its tables up to date first.
 * @param file a path, or `:memory:`
 * @throws Error when the file cannot be opened or written, is no database, or is newer than this program
 */
export async function sqliteStore(file: string): Promise<StoreOfWorlds> {
  if (file !== MEMORY) requireWritable(file)
  const database = openSqlite(file)
  try {
    await (file === MEMORY ? makeTables : migrateSqlite)(database)
  } catch (error) {
    database.close()
    throw error
  }
  return file === MEMORY ? storeInMemory(database) : storeInFile(database, file)
}

/** One connection for everything. */
function storeInMemory(database: Database.Database): StoreOfWorlds {
  database.pragma('temp_store = MEMORY')
  const changes = changesOf(database)
  const connection = sqliteConnection(database)
  const unit = unitOfWork(connection, STATEMENTS)
  const units = transactions({
    connection,
    unit,
    closeUnit: closeUnit(connection, STATEMENTS, 'wait'),
    begin: () => beginImmediate(connection),
    purge: purgeOf(database),
    ended: changes.announce,
  })
  // eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
  const inUnit = <T>(work: () => T): Promise<T> => units.run(async () => work())
  return {
    ...worldImporter(database, (work) => work({ database, stage: inUnit, write: inUnit })),
    ...worldExporter((work) => units.run(() => work(connection))),
    closing: units.closing,
    atomically: units.run,
    consistently: units.run,
    authContexts: unit.authContexts,
    changed: changes.next,
    measures: { changes: units.load, reads: NO_LOAD, logBytes: null, connections: null },
    ping: () => ping(connection),
    async close() {
      await units.idle()
      database.close()
    },
  }
}

/** One connection writes and one reads, each at its own instant; a third, in a thread, checkpoints. */
function storeInFile(database: Database.Database, file: string): StoreOfWorlds {
  const writing = sqliteConnection(database)
  const unit = unitOfWork(writing, STATEMENTS)
  const rights = rememberedRights(database, unit.authContexts)
  const readingDatabase = openSqlite(file, { readonly: true })
  const changes = changesOf(readingDatabase)
  const reading = sqliteConnection(readingDatabase)
  const checkpoints = startCheckpoints(file)
  const disk = diskHealth()
  const begin = async () => {
    await checkpoints.caughtUp()
    await beginImmediate(writing)
  }
  const writers = transactions({
    connection: writing,
    unit,
    closeUnit: closeUnit(writing, STATEMENTS, 'wait'),
    begin,
    purge: purgeOf(database),
    ended: changes.announce,
  })
  const readers = transactions({
    connection: reading,
    unit: unitOfWork(reading, STATEMENTS),
    begin: () => beginReading(reading),
  })
  database.pragma('wal_autocheckpoint = 0')
  // A statement for many closes keeps what it might have to undo: in a temporary file, that costs more than it saves.
  database.pragma('temp_store = MEMORY')
  // Likewise what it has changed: page by page, writing before the commit takes twice as long.
  database.pragma('cache_spill = OFF')
  return {
    ...worldImporter(readingDatabase, (work) => onOwnConnection(file, work)),
    ...worldExporter((work) => viewed(file, work)),
    closing: (request, decide) => disk.watched(writers.closing(request, decide)),
    atomically: (work) => disk.watched(writers.run(work)),
    consistently: (work) => disk.watched(readers.run(work)),
    authContexts: { contextOf: (caller) => disk.watched(rights.contextOf(caller)) },
    changed: changes.next,
    measures: {
      changes: writers.load,
      reads: readers.load,
      get logBytes() {
        return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
      },
      connections: null,
    },
    async ping() {
      await ping(reading)
      if (checkpoints.failure !== null)
        throw new Error(`The log cannot be copied into the file: ${checkpoints.failure}`)
      await disk.check(() => writers.run(() => rewriteHeader(database)))
    },
    async close() {
      await Promise.all([writers.idle(), readers.idle(), checkpoints.stop()])
      readingDatabase.close()
      database.close()
    },
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
async function ping(connection: SqliteConnection): Promise<void> {
  connection.command('select 1')
}

/** Writes to the file what it holds already. */
// eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
async function rewriteHeader(database: Database.Database): Promise<void> {
  database.pragma(`user_version = ${String(database.pragma('user_version', { simple: true }))}`)
}
