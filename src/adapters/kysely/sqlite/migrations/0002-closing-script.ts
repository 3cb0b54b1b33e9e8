import { CompiledQuery, type Kysely } from 'kysely'
import { IDEMPOTENCY } from './0002/idempotency.js'
import { JOURNAL } from './0002/journal.js'
import { NOTES } from './0002/notes.js'
import { SOLUTIONS } from './0002/solutions.js'

/** The tables of a whole closing script: idempotency keys, notes, and departments that require a solution. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...IDEMPOTENCY, ...JOURNAL, ...NOTES, ...SOLUTIONS]) {
    await db.executeQuery(CompiledQuery.raw(statement))
  }
}
