import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { connectionConfig } from './connect.js'

const ATTEMPTS = 25
const PAUSE_MS = 200

/** What became of a transaction, or that nobody can say. */
export type Outcome = 'committed' | 'aborted' | 'unknown'

/**
 * Asks on a new connection what became of a transaction whose own connection was lost when it committed, for five
 * seconds: long enough for a server that starts again.
 * @param xid as `pg_current_xact_id()` told it within the transaction
 */
export async function outcomeOf(databaseUrl: string, xid: string): Promise<Outcome> {
  for (let tried = 1; tried <= ATTEMPTS; tried += 1) {
    const status = await statusOf(databaseUrl, xid).catch(() => 'in progress')
    if (status === 'committed' || status === 'aborted') return status
    await delay(PAUSE_MS)
  }
  return 'unknown'
}

async function statusOf(databaseUrl: string, xid: string): Promise<string | null> {
  const client = new pg.Client(connectionConfig(databaseUrl))
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ status: string | null }>('select pg_xact_status($1::xid8) as status', [xid])
    return rows[0]?.status ?? null
  } finally {
    await client.end()
  }
}
