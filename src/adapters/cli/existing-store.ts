import { existsSync, rmSync } from 'node:fs'
import type { StoreOfWorlds } from '../../domain/world.js'
import { newWebhookSecret, systemRandom } from '../../process/random.js'
import { CommandFailure, wrongUsage } from './failure.js'

/**
 * The address of the database that DATABASE_URL names.
 * @throws CommandFailure where it would not be kept, or is a file that is not there
 */
export async function existingDatabase(): Promise<string> {
  const databaseUrl = await keptDatabase()
  const { sqliteFile } = await import('../kysely/open-store.js')
  if (!databaseUrl.startsWith('sqlite:')) return databaseUrl
  const file = sqliteFile(databaseUrl)
  if (!existsSync(file)) throw new CommandFailure([`There is no database ${file}: say where it is with DATABASE_URL.`])
  return databaseUrl
}

/**
 * The address of a database that may still have to be made.
 * @throws CommandFailure where it would not be kept
 */
export async function keptDatabase(): Promise<string> {
  const { readConfig } = await import('../../config.js')
  const { databaseUrl } = readConfig()
  if (databaseUrl === 'sqlite::memory:') throw wrongUsage('DATABASE_URL names a database that would not be kept.')
  return databaseUrl
}

/** Runs work on the store at an address, then lets go of it. */
export async function withStore<T>(databaseUrl: string, work: (store: StoreOfWorlds) => Promise<T>): Promise<T> {
  const { openStore } = await import('../kysely/open-store.js')
  const store = await openStore(databaseUrl, systemRandom, newWebhookSecret)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/**
 * Runs work that fills the store at an address. Where it fails, a SQLite file that was made for it is removed again.
 */
export async function withStoreToFill<T>(databaseUrl: string, work: (store: StoreOfWorlds) => Promise<T>): Promise<T> {
  const { sqliteFile } = await import('../kysely/open-store.js')
  const file = databaseUrl.startsWith('sqlite:') ? sqliteFile(databaseUrl) : null
  const left = { isVacant: true }
  const isNew = file !== null && !existsSync(file)
  try {
    return await withStore(databaseUrl, (store) =>
      work(store).finally(async () => {
        left.isVacant = await store.isVacant()
      }),
    )
  } catch (error) {
    // A process that has opened the file meanwhile keeps its log beside it.
    if (isNew && left.isVacant && !existsSync(`${file}-wal`)) rmSync(file, { force: true })
    throw error
  }
}

/**
 * Runs work on the store that DATABASE_URL names, which is not made for it.
 * @throws CommandFailure where there is none
 */
export async function withExistingStore<T>(work: (store: StoreOfWorlds) => Promise<T>): Promise<T> {
  return withStore(await existingDatabase(), work)
}
