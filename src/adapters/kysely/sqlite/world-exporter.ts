import type { WorldExporter } from '../../../domain/world.js'
import type { SqliteConnection } from './connection.js'

/**
 * The exporter of a store; what it needs is loaded when it is used.
 * @param viewed lends a connection that sees the store at one instant until `work` has ended
 */
export function worldExporter(
  viewed: (work: (connection: SqliteConnection) => Promise<void>) => Promise<void>,
): WorldExporter {
  return {
    async exportWorld(take, selection) {
      const { exportWorld } = await import('../export/export-world.js')
      const { sqliteWorld } = await import('./export/sqlite-world.js')
      return viewed((connection) => exportWorld(sqliteWorld(connection), take, selection))
    },
  }
}
