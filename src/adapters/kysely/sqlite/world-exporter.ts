import type { WorldExporter } from '../../../domain/world.js'
import type { SqliteConnection } from './connection.js'
import { sqliteEngine } from './engine.js'

/**
 * The exporter of a store, which loads its code when it is used.
 * @param viewed lends a connection that sees the store at one instant until `work` has ended
 */
export function worldExporter(
  viewed: (work: (connection: SqliteConnection) => Promise<void>) => Promise<void>,
): WorldExporter {
  return {
    async exportWorld(take, selection) {
      const { exportWorld } = await import('../export/export-world.js')
      return viewed((connection) => exportWorld(connection, sqliteEngine, take, selection))
    },
  }
}
