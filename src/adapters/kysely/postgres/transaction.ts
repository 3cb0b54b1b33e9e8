import type pg from 'pg'
import { Refusal } from '../../../domain/errors.js'
import type { Prepared } from '../prepared.js'
import { type Outcome, outcomeOf } from '../together/outcome.js'
import { commit } from './commit.js'
import { connected } from './connect.js'
import { postgresConnection, rollBack } from './connection.js'
import { isBusy, tooBusy } from './failures.js'
import { RELYING_ON_RIGHTS, type Transaction } from './outcome.js'

/** Where transactions run. */
export interface Database {
  readonly databaseUrl: string
  readonly pool: pg.Pool
}

const BEGIN: Prepared<unknown> = { sql: 'begin isolation level read committed', values: () => [] }

/** What became of a transaction: what is kept, or why nothing of it is. */
export type Ended<T> = { readonly kept: T } | { readonly undone: unknown }

/** What a transaction gives to the work in it. */
export interface Given {
  readonly client: pg.ClientBase
  /** Settles when it has begun: what is written must wait for it. */
  readonly begun: Promise<unknown>
  /** Takes what became of changes that the commit need not wait for: it keeps nothing when one has failed. */
  readonly ahead: Promise<Outcome>[]
}

/**
 * Runs `work` in a transaction that may write. READ COMMITTED is enough, since every row that decides is locked when
 * it is read, and nobody loses a right meanwhile: whoever takes one away waits for the units that rely on it.
 * @param work is begun when the transaction may not have
 * @throws Refusal 503-900 where trying again would be in vain: it cannot begin, or nobody can say whether it is kept
 */
export function inTransaction<T>(
  { databaseUrl, pool }: Database,
  work: (given: Given) => Promise<T>,
): Promise<Ended<T>> {
  return connected(pool, async (client): Promise<Ended<T>> => {
    const begun = begin(client)
    const beginning = outcomeOf(begun)
    const ahead: Promise<Outcome>[] = []
    const done: Outcome<T> = await outcomeOf(work({ client, begun, ahead }))
    const began = await beginning
    if ('error' in began) return undo(client, began.error, isBusy)
    if ('error' in done) return undo(client, done.error)
    try {
      await commit(client, { databaseUrl, transaction: began.value, ahead })
      return { kept: done.value }
    } catch (error) {
      return undo(client, error, (unknown) => unknown instanceof Refusal)
    }
  })
}

/** The transaction as its outcome is found again. */
async function begin(client: pg.ClientBase): Promise<Transaction> {
  const connection = postgresConnection(client)
  // Both are sent at once.
  const [, rows] = await Promise.all([connection.all(BEGIN, {}), connection.all(RELYING_ON_RIGHTS, {})])
  const [transaction] = rows as readonly [Transaction]
  return transaction
}

/** @param isVain whether to try again would be in vain */
async function undo(
  client: pg.ClientBase,
  error: unknown,
  isVain: (error: unknown) => boolean = () => false,
): Promise<Ended<never>> {
  await rollBack(client)
  if (!isVain(error)) return { undone: error }
  throw error instanceof Refusal ? error : tooBusy(error)
}
