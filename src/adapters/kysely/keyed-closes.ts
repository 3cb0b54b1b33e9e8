import { hasKey, type KeptResult } from '../../domain/idempotency.js'
import type { CloseRequest, IdempotencyKeys } from '../../domain/ports.js'
import { keyText } from './idempotency-keys.js'

/** What a close claims of its batch: its cases, and its key. */
export function claimsOf({ caller, ids }: CloseRequest): readonly string[] {
  return hasKey(caller) ? [...ids, keyText(caller)] : ids
}

/** The results that are kept under the keys of those closes that have one; their keys are locked. */
export async function keptFor(
  idempotencyKeys: IdempotencyKeys,
  requests: readonly CloseRequest[],
): Promise<ReadonlyMap<CloseRequest, KeptResult>> {
  const keyed = requests.filter(({ caller }) => hasKey(caller))
  const [first] = keyed
  if (!first) return new Map()
  const holders = keyed.flatMap(({ caller }) => (hasKey(caller) ? [caller] : []))
  const kept = await idempotencyKeys.lock(holders, first.clock.now())
  return new Map(keyed.flatMap((request, at) => (kept[at] ? [[request, kept[at]] as const] : [])))
}

/** Keeps that those closes that have a key are done. */
export async function keepDone(
  idempotencyKeys: IdempotencyKeys,
  requests: readonly CloseRequest[],
  at: number,
): Promise<void> {
  const results = requests.flatMap(({ caller }) => (hasKey(caller) ? [{ holder: caller, result: null }] : []))
  if (results.length > 0) await idempotencyKeys.keep(results, at)
}
