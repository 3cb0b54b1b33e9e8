import pg from 'pg'
import { connectionConfig } from './connect.js'
import { meaningOf, tooBusy } from './failures.js'

/** A large world takes its time, and is read or written as fast as its file. */
const PATIENT = { statement_timeout: 0, query_timeout: 0, idle_in_transaction_session_timeout: 0 }

/**
 * Lends a connection of its own whose statements and transactions may take long; locks are waited for as ever.
 * @throws Refusal 503-900 when none is to be had
 */
export async function withPatience<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connectionConfig(databaseUrl), ...PATIENT })
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    throw tooBusy(meaningOf(error))
  })
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
