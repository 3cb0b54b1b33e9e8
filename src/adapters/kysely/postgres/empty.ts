import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { type Random, renewEpoch } from '../epoch.js'
import { inUse } from '../in-use.js'
import { WORLD_TABLES } from '../world-rows.js'
import { command } from './connection.js'
import { migratePostgres } from './migrate.js'
import { withPatience } from './patient.js'

const GUARD = 'trigger journal_is_never_changed'
const LOOKS = 20
const PAUSE_MS = 100

/**
 * Empties a database that no service is connected to; all of it in one transaction. A service that has done nothing for
 * half a minute has no connection, and goes on with the empty database.
 * @throws Error when a service is connected
 */
export function emptyPostgres(databaseUrl: string, random: Random): Promise<void> {
  return withPatience(databaseUrl, async (client) => {
    await refuseWhileInUse(client)
    await migratePostgres(databaseUrl)
    await command(
      client,
      'begin',
      `alter table journal disable ${GUARD}`,
      `truncate ${WORLD_TABLES.join()}, idempotency_keys, webhook_retries, delivery_lease`,
      renewEpoch(random),
      `alter table journal enable ${GUARD}`,
      'alter sequence cases_ids restart',
      'alter sequence activities_ids restart',
      'alter sequence notes_ids restart',
      'alter sequence webhooks_ids restart',
      "select setval('journal_seq_seq', 0)",
      'commit',
    )
  })
}

/** PostgreSQL shows a connection for a moment after its end. */
async function refuseWhileInUse(client: pg.Client): Promise<void> {
  for (let looked = 1; await isInUse(client); looked += 1) {
    if (looked === LOOKS) throw inUse()
    await delay(PAUSE_MS)
  }
}

async function isInUse(client: pg.Client): Promise<boolean> {
  const [result] = await command(
    client,
    `select 1 from pg_stat_activity where datname = current_database() and application_name = 'casework'
     and pid <> pg_backend_pid() limit 1`,
  )
  return result?.rowCount === 1
}
