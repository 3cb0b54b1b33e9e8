import type pg from 'pg'
import { command } from './connection.js'

/** The privileges that the service uses; an import needs to insert into all tables besides. */
const NEEDED: readonly (readonly [relation: string, privilege: string])[] = [
  ['cases', 'insert'],
  ['cases', 'update'],
  ['activities', 'insert'],
  ['activities', 'update'],
  ['notes', 'insert'],
  ['notes', 'delete'],
  ['journal', 'insert'],
  ['idempotency_keys', 'insert'],
  ['idempotency_keys', 'update'],
  ['idempotency_keys', 'delete'],
  ...(['webhooks', 'webhook_retries', 'delivery_lease'] as const).flatMap((table) =>
    (['insert', 'update', 'delete'] as const).map((privilege) => [table, privilege] as const),
  ),
  ['store', 'insert'],
  ['store', 'update'],
]

/**
 * Lets a role through that has the privileges of the service.
 * @throws Error that names the missing privileges
 */
export async function requirePrivileges(client: pg.ClientBase): Promise<void> {
  const asked = NEEDED.map(
    ([relation, privilege]) =>
      `select 1 as place, '${privilege} on ${relation}' as missing where not has_table_privilege('${relation}', '${privilege}')`,
  )
  const [found] = await command(client, `select missing from (${asked.join(' union all ')}) m`)
  const missing = (found?.rows as { missing: string }[]).map((row) => row.missing)
  if (missing.length > 0) throw new Error(`The role may not write to the database: it lacks ${missing.join(', ')}`)
}
