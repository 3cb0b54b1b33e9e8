import type pg from 'pg'
import { Refusal } from '../../../domain/errors.js'
import { outcomeOf } from '../outcome.js'
import type { Prepared } from '../prepared.js'
import { unavailable } from '../unavailable.js'
import { commit } from './commit.js'
import { RELYING_ON_RIGHTS, type Transaction } from './commit-status.js'
import { connected } from './connect.js'
import { postgresConnection, rollBack } from './connection.js'
import { isReadOnly, isUnable } from './failures.js'

/** Where transactions run. */
export interface Database {
  readonly databaseUrl: string
  readonly pool: pg.Pool
}

const BEGIN: Prepared<unknown> = { sql: 'begin isolation level read committed', values: () => [] }

/** How a transaction ended: with the value of its work, or with the reason why nothing of it is kept. */
export type Ended<T> = { readonly kept: T } | { readonly undone: unknown }

/**
 * Runs `work` in a transaction that may write. READ COMMITTED is enough, since every row that decides is locked when
 * it is read, and no caller loses a right meanwhile: a withdrawal waits for the transactions that rely on the right.
 * @param work is given the promise that the transaction has begun: it may read before, but must not write
 * @throws Refusal 503-900 where trying again would be in vain: it cannot begin, or nobody can say whether it is kept
 */
export function inTransaction<T>(
  { databaseUrl, pool }: Database,
  work: (client: pg.ClientBase, begun: Promise<unknown>) => Promise<T>,
): Promise<Ended<T>> {
  return connected(pool, async (client): Promise<Ended<T>> => {
    const begun = begin(client)
    const beginning = outcomeOf(begun)
    const done = await outcomeOf(work(client, begun))
    const began = await beginning
    if ('error' in began) return undo(client, began.error, isUnable)
    if ('error' in done) return undo(client, done.error)
    try {
      await commit(client, databaseUrl, began.value)
      return { kept: done.value }
    } catch (error) {
      return undo(client, error, (unknown) => unknown instanceof Refusal)
    }
  })
}

/** Begins; returns the transaction as its commit status is found again. */
async function begin(client: pg.ClientBase): Promise<Transaction> {
  const connection = postgresConnection(client)
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
  // The database may have healed: another session tells.
  if (isReadOnly(error)) void (client as pg.ClientBase & { end(): Promise<void> }).end()
  if (!isVain(error)) return { undone: error }
  throw error instanceof Refusal ? error : unavailable(error)
}
