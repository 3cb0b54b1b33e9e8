import type pg from 'pg'
import { command } from './connection.js'
import { LostConnection, tooBusy } from './failures.js'
import { outcomeOf, type Transaction } from './outcome.js'

/**
 * Settles when a transaction is kept for certain, also where the answer to its commit was lost.
 * @param transaction as it has told of itself within
 * @throws LostConnection when it is undone for certain; Refusal 503-900 when nobody can say what became of it
 */
export async function commit(client: pg.ClientBase, databaseUrl: string, transaction: Transaction): Promise<void> {
  try {
    const [result] = await command(client, 'commit')
    if (result?.command !== 'COMMIT') throw new Error('The unit went on after a statement of it had failed')
  } catch (error) {
    if (!(error instanceof LostConnection)) throw error
    const outcome = await outcomeOf(databaseUrl, transaction)
    if (outcome === 'aborted') throw error
    if (outcome === 'unknown') throw tooBusy(error)
  }
}
