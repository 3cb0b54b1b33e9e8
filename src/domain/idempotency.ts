import type { Caller } from './auth-context.js'
import { refusal } from './errors.js'

/** The key under which the result of a request is kept, so that the request may be sent again (contract, section 4a). */
export interface IdempotencyKey {
  /** The key as the caller chose it: 1 to 255 visible ASCII characters. */
  readonly name: string
  /** Stands for the method, the path and the body of the request. */
  readonly fingerprint: string
  /** How long the result is kept, in milliseconds. */
  readonly lifetime: number
}

/** The caller of a request that changes something, and the key of the request if it has one. */
export interface Requester extends Caller {
  readonly key?: IdempotencyKey
}

/** A requester with a key. */
export type KeyHolder = Requester & { readonly key: IdempotencyKey }

/** A result that is kept under a key, with the fingerprint of its request. */
export interface KeptResult {
  readonly fingerprint: string
  /** The value that the use case returned; it must survive as JSON. Null for none. */
  readonly result: unknown
}

/** The result of a change. */
export interface Done<T> {
  readonly value: T
  /** Whether an earlier request with the same key made the change. */
  readonly isReplayed: boolean
}

/** Whether a requester has a key. */
export function hasKey(requester: Requester): requester is KeyHolder {
  return requester.key !== undefined
}

/**
 * Whether a kept result is the answer to a request.
 * @param kept what is kept under the key of the request; null for nothing
 * @throws Refusal 422-900 when it is the result of another request
 */
export function isReplay(kept: KeptResult | null, { key }: Requester): kept is KeptResult {
  if (kept === null) return false
  if (kept.fingerprint !== key?.fingerprint) throw refusal('422-900', {})
  return true
}
