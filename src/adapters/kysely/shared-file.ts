import { sqliteFile } from './open-store.js'

/** The SQLite file that an address names, where another process has it open; else null. */
export async function sharedFile(databaseUrl: string): Promise<string | null> {
  if (!databaseUrl.startsWith('sqlite:')) return null
  const file = sqliteFile(databaseUrl)
  const [{ isInUse }, { requireWritable }] = await Promise.all([
    import('./sqlite/sole-use.js'),
    import('./sqlite/open.js'),
  ])
  try {
    requireWritable(file)
    return isInUse(file) ? file : null
  } catch {
    // The store says what is wrong with it when it opens it.
    return null
  }
}
