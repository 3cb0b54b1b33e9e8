import type { WorldExporter } from '../../../domain/world.js'
import { command, postgresConnection } from './connection.js'
import { postgresEngine } from './engine.js'
import { withPatience } from './patient.js'

/**
 * The exporter of a store, which loads its code when it is used. It has a connection of its own that sees the database
 * at one instant.
 */
export function worldExporter(databaseUrl: string): WorldExporter {
  return {
    async exportWorld(take, selection) {
      const { exportWorld } = await import('../export/export-world.js')
      await withPatience(databaseUrl, async (client) => {
        await command(client, 'begin isolation level repeatable read read only')
        await exportWorld(postgresConnection(client), postgresEngine, take, selection)
        await command(client, 'commit')
      })
    },
  }
}
