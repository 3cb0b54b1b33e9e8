import type { WorldExporter } from '../../../domain/world.js'

/** The exporter of a store; what it needs is loaded when it is used. */
export function worldExporter(databaseUrl: string): WorldExporter {
  return {
    async exportWorld(take, selection) {
      const { exportWorld } = await import('../export/export-world.js')
      const { viewed } = await import('./export/viewed.js')
      return viewed(databaseUrl, (source) => exportWorld(source, take, selection))
    },
  }
}
