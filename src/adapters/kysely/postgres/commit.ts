import type pg from 'pg'
import { type Outcome, valueOf } from '../together/outcome.js'
import { command } from './connection.js'
import { LostConnection, tooBusy } from './failures.js'
import { outcomeOf, type Transaction } from './outcome.js'

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
  try {
    const [result] = await command(client, 'commit')
    const sent = await Promise.all(ahead)
    if (result?.command !== 'COMMIT') {
      for (const change of sent) valueOf(change)
      throw new Error('The unit went on after a statement of it had failed')
    }
    // A change that never got to the server: what is kept is half.
    for (const change of sent) if ('error' in change) throw tooBusy(change.error)
  } catch (error) {
    if (!(error instanceof LostConnection)) throw error
    const outcome = await outcomeOf(databaseUrl, transaction)
    if (outcome === 'aborted') throw error
    if (outcome === 'unknown') throw tooBusy(error)
  }
}
