import type { ShownActivity } from '../cases/case-row.js'

/** The changes that may free a case, one operation of the API each. */
export type RepairKind = 'pick' | 'complete' | 'move' | 'transfer' | 'solve' | 'note'

/** A change that a person has begun. */
export interface Repair {
  readonly kind: RepairKind
  /** The case that it would free. */
  readonly caseId: string
  /** The activity that it changes, as it was when it was offered; null where it changes the case. */
  readonly activity: ShownActivity | null
}

/** A user or a queue that takes an activity. */
export interface Target {
  readonly kind: 'user' | 'queue'
  readonly id: string
}

/** A change as the service gets it, with the state that the person has seen. */
export type RepairRequest =
  | { readonly kind: 'pick'; readonly id: string; readonly lastModified: string; readonly unpin: boolean }
  | { readonly kind: 'complete'; readonly id: string; readonly lastModified: string }
  | { readonly kind: 'transfer'; readonly id: string; readonly lastModified: string; readonly target: Target }
  | { readonly kind: 'move'; readonly id: string }
  | { readonly kind: 'solve'; readonly id: string; readonly lastModified: string; readonly solution: string }
  | { readonly kind: 'note'; readonly id: string; readonly content: string }

/** A change and the idempotency key under which it is sent. */
export interface KeyedRequest {
  readonly key: string
  readonly request: RepairRequest
}

/**
 * Gives a change its key: the one of the attempt before where the change is the same, so that a change whose answer was
 * lost is not carried out twice; otherwise a new one.
 */
export function keyed(request: RepairRequest, before: KeyedRequest | null, newKey: () => string): KeyedRequest {
  const isSame = before !== null && JSON.stringify(before.request) === JSON.stringify(request)
  return isSame ? before : { key: newKey(), request }
}
