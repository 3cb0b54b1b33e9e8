import type { Store } from '../../domain/ports.js'
import type { WorldImporter } from '../../domain/world.js'
import { sqliteStore } from './sqlite/store.js'

/**
 * Opens the store that a database address names, e.g. `sqlite:casework.db` or `sqlite::memory:`.
 * @throws Error for an address of another kind, or when the store cannot be opened
 */
export function openStore(databaseUrl: string): Promise<Store & WorldImporter> {
  return sqliteStore(sqliteFile(databaseUrl))
}

/** The file that a `sqlite:` address names. */
export function sqliteFile(databaseUrl: string): string {
  const [, file] = /^sqlite:(.+)$/s.exec(databaseUrl) ?? []
  if (file === undefined) throw new Error(`Not the address of a database: ${databaseUrl}`)
  return file
}
