import type { Random } from './epoch.js'
import { sqliteFile } from './open-store.js'

/**
 * Takes everything out of a database, its journal too: it is as if it were new.
 * @param random makes its new epoch
 * @throws Error while anybody else has it open
 */
export async function emptyStore(databaseUrl: string, random: Random): Promise<void> {
  if (databaseUrl.startsWith('sqlite:')) {
    const { emptySqlite } = await import('./sqlite/empty.js')
    return emptySqlite(sqliteFile(databaseUrl), random)
  }
  const { emptyPostgres } = await import('./postgres/empty.js')
  return emptyPostgres(databaseUrl, random)
}
