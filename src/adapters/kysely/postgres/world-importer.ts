import type { WorldImporter } from '../../../domain/world.js'
import { connected } from './connect.js'
import { command } from './connection.js'
import type { ViewOptions } from './views.js'

/** The importer of a store, which loads its code when it is used. */
export function worldImporter({ databaseUrl, pool, random }: ViewOptions): WorldImporter {
  return {
    async importWorld(items, onProgress) {
      const { importWorld } = await import('./import-world.js')
      return importWorld({ databaseUrl, random, onProgress }, items)
    },
    async isVacant() {
      const [found] = await connected(pool, (client) => command(client, 'select 1 from departments limit 1'))
      return found?.rowCount === 0
    },
  }
}
