import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { Load } from '../../../domain/ports.js'
import type { StoreOfWorlds } from '../../../domain/world.js'
import { type Chance, type NewSecret, noSecrets } from '../chance.js'
import { changesOf } from '../changes.js'
import { giveEpoch, type Random } from '../epoch.js'
import { closeUnit, compileStatements, unitOfWork } from '../unit-of-work.js'
import { beginImmediate, beginReading } from './begin.js'
import { startCheckpoints } from './checkpoints.js'
import { type SqliteConnection, sqliteConnection } from './connection.js'
import { sqliteEngine } from './engine.js'
import { viewed } from './export/viewed.js'
import { fileHealth } from './file-health.js'
import { onOwnConnection } from './import/import-connection.js'
import { makeTables, migrateSqlite, patiently } from './migrate.js'
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
 * @param random makes the epoch of a new store
 * @param newSecret makes the secrets of the webhooks that an import brings
 * @throws Error when the file cannot be opened or written, is no database, or is newer than this program
 */
export async function sqliteStore(
  file: string,
  random: Random,
  newSecret: NewSecret = noSecrets,
): Promise<StoreOfWorlds> {
  if (file !== MEMORY) requireWritable(file)
  const database = openSqlite(file)
  try {
    await (file === MEMORY ? makeTables : migrateSqlite)(database)
    await patiently(database, () => requireEpoch(database, random))
  } catch (error) {
    database.close()
    throw error
  }
  const chance = { random, newSecret }
  return file === MEMORY ? storeInMemory(database, chance) : storeInFile(database, file, chance)
}

// eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
async function requireEpoch(database: Database.Database, random: Random): Promise<void> {
  if (database.prepare('select 1 from store').get() === undefined) database.exec(giveEpoch(random))
}

/** One connection for everything. */
function storeInMemory(database: Database.Database, chance: Chance): StoreOfWorlds {
  database.pragma('temp_store = MEMORY')
  const changes = changesOf(versionOf(database))
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
    ...worldImporter(database, chance, (work) => work({ database, stage: inUnit, write: inUnit })),
    ...worldExporter((work) => units.run(() => work(connection))),
    closing: units.closing,
    atomically: units.run,
    consistently: units.run,
    authContexts: unit.authContexts,
    changed: changes.next,
    measures: { changes: units.load, reads: NO_LOAD, logBytes: null, connections: null },
    ping: () => ping(connection),
    async close() {
      changes.end()
      await units.idle()
      database.close()
    },
  }
}

/** One connection writes and one reads, each at its own instant; a third, in a thread, checkpoints. */
function storeInFile(database: Database.Database, file: string, chance: Chance): StoreOfWorlds {
  const writing = sqliteConnection(database)
  const unit = unitOfWork(writing, STATEMENTS)
  const rights = rememberedRights(database, unit.authContexts)
  const readingDatabase = openSqlite(file, { readonly: true })
  const changes = changesOf(versionOf(readingDatabase))
  const reading = sqliteConnection(readingDatabase)
  const checkpoints = startCheckpoints(file)
  const { requireSameFile, watched, check } = fileHealth(file)
  const begin = async () => {
    requireSameFile()
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
  // A statement for many closes keeps a journal to undo itself: in a temporary file, that costs more than it saves.
  database.pragma('temp_store = MEMORY')
  // To write changed pages one by one before the commit takes twice as long.
  database.pragma('cache_spill = OFF')
  /** Opens the file once more, unless another has its name now. */
  const beside = async <T>(work: () => Promise<T>): Promise<T> => {
    requireSameFile()
    return work()
  }
  return {
    ...worldImporter(readingDatabase, chance, (work) => beside(() => onOwnConnection(file, work))),
    ...worldExporter((work) => beside(() => viewed(file, work))),
    closing: (request, decide) => watched(writers.closing(request, decide)),
    atomically: (work) => watched(writers.run(work)),
    consistently: (work) => watched(readers.run(work)),
    authContexts: { contextOf: (caller) => watched(rights.contextOf(caller)) },
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
      await check(() => writers.run(() => rewriteHeader(database)))
    },
    async close() {
      changes.end()
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

/** A number that is another once another connection has committed; the connection itself must commit nothing. */
function versionOf(database: Database.Database): () => number | undefined {
  const version = database.prepare<[], number>('pragma data_version').pluck()
  return () => version.get()
}

/** Writes the header of the file as it is. */
// eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
async function rewriteHeader(database: Database.Database): Promise<void> {
  database.pragma(`user_version = ${String(database.pragma('user_version', { simple: true }))}`)
}
