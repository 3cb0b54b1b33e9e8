import type pg from 'pg'
import { unavailable } from '../unavailable.js'
import { connect, LASTING } from './connect.js'
import { meaningOf } from './failures.js'

/**
 * Lends a connection of its own whose statements and transactions may take long; the wait for a lock stays bounded.
 * @throws Refusal 503-900 when none is to be had
 */
export async function withPatience<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(databaseUrl, LASTING).catch((error: unknown) => {
    throw unavailable(meaningOf(error))
  })
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
