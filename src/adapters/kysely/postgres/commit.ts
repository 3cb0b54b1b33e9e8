import type pg from 'pg'
import { outcomeOf, valueOf } from '../outcome.js'
import { unavailable } from '../unavailable.js'
import { commitStatusOf, type Transaction } from './commit-status.js'
import { command } from './connection.js'
import { LostConnection } from './failures.js'

/**
 * Settles when a transaction is kept for certain, also where the answer to its commit was lost.
 * @param transaction as it has told of itself within
 * @throws LostConnection when it is undone for certain; Refusal 503-900 when nobody can say which
 */
export async function commit(client: pg.ClientBase, databaseUrl: string, transaction: Transaction): Promise<void> {
  const committed = await outcomeOf(command(client, 'commit'))
  if ('error' in committed && committed.error instanceof LostConnection) {
    const status = await commitStatusOf(databaseUrl, transaction)
    if (status === 'committed') return
    throw status === 'aborted' ? committed.error : unavailable(committed.error)
  }
  const [result] = valueOf(committed)
  // PostgreSQL answers so where a statement of the transaction had failed.
  if (result?.command === 'ROLLBACK') throw new Error('The unit went on after a statement of it had failed')
}
