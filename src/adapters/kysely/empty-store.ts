import { sqliteFile } from './open-store.js'

/**
 * Takes everything out of a database, its journal too: it is as if it were new.
 * @throws Error while anybody else has it open
 */
export async function emptyStore(databaseUrl: string): Promise<void> {
  if (databaseUrl.startsWith('sqlite:')) {
    const { emptySqlite } = await import('./sqlite/empty.js')
    return emptySqlite(sqliteFile(databaseUrl))
  }
  const { emptyPostgres } = await import('./postgres/empty.js')
  return emptyPostgres(databaseUrl)
}
