import { CompiledQuery, type Kysely } from 'kysely'
import { WEBHOOKS } from './0003/webhooks.js'

/** The tables of webhooks and their deliveries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of WEBHOOKS) await db.executeQuery(CompiledQuery.raw(statement))
}
