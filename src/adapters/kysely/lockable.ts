import type { InferResult } from 'kysely'
import type { Engine, Lockable, LockMode } from './connection.js'
import { type Prepared, prepare } from './prepared.js'

/** A query as it is, and as it locks the rows that it finds. */
export type LockableStatement<Row> = Readonly<Record<'plain' | LockMode, Prepared<Row>>>

/** Compiles a query once for each way of locking. */
export function lockable<Q extends Lockable<Q>>(
  { lock }: Engine,
  query: Q,
): LockableStatement<InferResult<Q>[number & keyof InferResult<Q>]> {
  const locked = (mode: LockMode) => prepare(lock ? lock(query, mode) : query)
  return { plain: prepare(query), wait: locked('wait'), nowait: locked('nowait') }
}
