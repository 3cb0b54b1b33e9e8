import type Database from 'better-sqlite3'
import type { WorldImporter } from '../../../domain/world.js'
import type { Chance } from '../chance.js'
import type { ImportConnection } from './import/import-connection.js'

/**
 * The importer of a store, which loads its code when it is used.
 * @param database reads the store
 * @param connected lends the connection that a world is imported through
 */
export function worldImporter(
  database: Database.Database,
  chance: Chance,
  connected: <T>(work: (connection: ImportConnection) => Promise<T>) => Promise<T>,
): WorldImporter {
  return {
    async importWorld(items, onProgress) {
      const { importWorld } = await import('./import-world.js')
      return connected((connection) => importWorld({ ...connection, ...chance }, items, onProgress))
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
    async isVacant() {
      return database.prepare('select 1 from departments').get() === undefined
    },
  }
}
