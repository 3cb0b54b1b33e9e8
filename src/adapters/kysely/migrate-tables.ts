import { type Kysely, type Migration, Migrator, sql } from 'kysely'

/** Every migration by its name; they are run in the order of the names. */
export type Migrations = Readonly<Record<string, Migration>>

/**
 * Runs those migrations that a database has not had.
 * @returns their names
 * @throws the error of a migration that failed, or Error when the database has had one that is not among them
 */
export async function migrateTables(db: Kysely<unknown>, migrations: Migrations): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error === undefined) return results.map(({ migrationName }) => migrationName)
  throw (await isNewer(db, migrations)) ? new Error('it is newer than this program') : (error as Error)
}

/** Whether a later program has worked with a database. One that cannot tell is not newer. */
async function isNewer(db: Kysely<unknown>, migrations: Migrations): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    return rows.some(({ name }) => !(name in migrations))
  } catch {
    return false
  }
}
