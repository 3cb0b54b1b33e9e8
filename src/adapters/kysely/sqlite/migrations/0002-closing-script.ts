import { CompiledQuery, type Kysely } from 'kysely'
import { IDEMPOTENCY } from './0002/idempotency.js'
import { JOURNAL } from './0002/journal.js'
import { NOTES } from './0002/notes.js'
import { SOLUTIONS } from './0002/solutions.js'
import { WAITING_WORK } from './0002/waiting-work.js'

/**
 * The tables of a whole closing script: idempotency keys, notes, departments that require a solution, and the work that
 * waits in queues, in its order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...IDEMPOTENCY, ...JOURNAL, ...NOTES, ...SOLUTIONS, ...WAITING_WORK]) {
    await db.executeQuery(CompiledQuery.raw(statement))
  }
}
