import { CompiledQuery, type Kysely } from 'kysely'

/**
 * The open work of one user, side by side; in `open_activities` it lies between that of all others. A close writes
 * nothing here: what is completed has no place in it.
 */
const OWN_WORK = `create index own_work on activities (assigned_to, id, department_id, queue_id, status)
   where status <> 'completed' and assigned_to is not null`

/** An index for what a user asks for most: the work at hand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(OWN_WORK))
}
