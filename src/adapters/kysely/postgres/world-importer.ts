import type { WorldImporter } from '../../../domain/world.js'
import type { NewSecret } from '../chance.js'
import { connected } from './connect.js'
import { command } from './connection.js'
import type { ViewOptions } from './views.js'

/**
 * The importer of a store, which loads its code when it is used.
 * @param newSecret makes the secrets of webhooks
 */
export function worldImporter({ databaseUrl, pool, random }: ViewOptions, newSecret: NewSecret): WorldImporter {
  return {
    async importWorld(items, onProgress) {
      const { importWorld } = await import('./import-world.js')
      return importWorld({ databaseUrl, random, newSecret, onProgress }, items)
    },
    async isVacant() {
      const [found] = await connected(pool, (client) => command(client, 'select 1 from departments limit 1'))
      return found?.rowCount === 0
    },
  }
}
