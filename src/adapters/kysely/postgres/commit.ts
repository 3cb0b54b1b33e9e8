import type pg from 'pg'
import { type Outcome, outcomeOf, valueOf } from '../together/outcome.js'
import { sendCommit } from './connection.js'
import { LostConnection, tooBusy } from './failures.js'
import { fateOf, type Transaction } from './outcome.js'

/** What is to be kept. */
export interface Commit {
  readonly databaseUrl: string
  /** As it has told of itself within. */
  readonly transaction: Transaction
  /** What becomes of the changes that were sent before and not waited for. */
  readonly ahead: readonly Promise<Outcome>[]
}

/**
 * Settles when a transaction is kept for certain, also where the answer to its commit was lost.
 * @throws LostConnection when it is undone for certain, and so is it with whatever a change failed with; Refusal 503-900
 *   when nobody can say what became of it
 */
export async function commit(client: pg.ClientBase, { databaseUrl, transaction, ahead }: Commit): Promise<void> {
  const committed = await outcomeOf(sendCommit(client))
  if ('error' in committed && committed.error instanceof LostConnection) {
    return afterLoss(committed.error, databaseUrl, transaction)
  }
  const isKept = 'value' in committed && committed.value.command === 'COMMIT'
  for (const change of await Promise.all(ahead)) {
    // A change that never got to the server: what is kept is half.
    if ('error' in change) throw isKept ? tooBusy(change.error) : change.error
  }
  valueOf(committed)
  if (!isKept) throw new Error('The unit went on after a statement of it had failed')
}

async function afterLoss(loss: LostConnection, databaseUrl: string, transaction: Transaction): Promise<void> {
  const outcome = await fateOf(databaseUrl, transaction)
  if (outcome === 'aborted') throw loss
  if (outcome === 'unknown') throw tooBusy(loss)
}
