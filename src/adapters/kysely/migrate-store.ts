import { sqliteFile } from './open-store.js'

/**
 * Brings the tables of a database up to date, or makes them; nothing else.
 * @returns the names of the migrations that it ran
 * @throws Error when a migration fails (nothing is changed then) or the database is newer than this program
 */
export async function migrateStore(databaseUrl: string): Promise<readonly string[]> {
  if (!databaseUrl.startsWith('sqlite:')) {
    const { migratePostgres } = await import('./postgres/migrate.js')
    return migratePostgres(databaseUrl)
  }
  const [{ migrateSqlite }, { openSqlite }] = await Promise.all([
    import('./sqlite/migrate.js'),
    import('./sqlite/open.js'),
  ])
  const database = openSqlite(sqliteFile(databaseUrl))
  try {
    return await migrateSqlite(database)
  } finally {
    database.close()
  }
}
