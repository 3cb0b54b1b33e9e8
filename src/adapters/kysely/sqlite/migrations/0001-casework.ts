import { CompiledQuery, type Kysely } from 'kysely'
import { GUARDS } from './0001/guards.js'
import { INDEXES } from './0001/indexes.js'
import { OPEN_LISTS } from './0001/open-lists.js'
import { TABLES } from './0001/tables.js'

/** The tables of release 0.1.0, and the rules that the database itself keeps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [...TABLES, ...INDEXES, ...GUARDS, ...OPEN_LISTS]
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement))
}
