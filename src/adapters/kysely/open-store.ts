import type { StoreOfWorlds } from '../../domain/world.js'
import { type NewSecret, noSecrets } from './chance.js'

/**
 * Opens the store that a database address names, e.g. `sqlite:casework.db`, `sqlite::memory:` or
 * `postgres://user@host/casework`. Only what this store needs is loaded.
 * @param random makes the epoch of a new store, and spreads out attempts that got in each other's way
 * @param newSecret makes the secrets of the webhooks that an import brings
 * @throws Error for an address of another kind, or when the store cannot be opened
 */
export async function openStore(
  databaseUrl: string,
  random: () => number = () => 0.5,
  newSecret: NewSecret = noSecrets,
): Promise<StoreOfWorlds> {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    const { postgresStore } = await import('./postgres/store.js')
    return postgresStore(databaseUrl, random, newSecret)
  }
  const { sqliteStore } = await import('./sqlite/store.js')
  return sqliteStore(sqliteFile(databaseUrl), random, newSecret)
}

/** A path, without what other programs write into such an address: `//`, `file:`, `?mode=ro`. */
const PLAIN_FILE = /^sqlite:(:memory:|(?!\/\/|file:|[:\s])[^?]*[^?\s])$/s

/**
 * The file that a `sqlite:` address names.
 * @throws Error for any other address
 */
export function sqliteFile(databaseUrl: string): string {
  const [, file] = PLAIN_FILE.exec(databaseUrl) ?? []
  if (file === undefined) {
    throw new Error(
      `Not the address of a database: ${databaseUrl}. Write sqlite:FILE with a plain path, such as ` +
        'sqlite:casework.db, or sqlite::memory:, or postgres://USER@HOST/DATABASE.',
    )
  }
  return file
}
