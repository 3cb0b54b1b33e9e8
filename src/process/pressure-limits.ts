import type { Store } from '../domain/ports.js'

/** The limits beyond which the service is overloaded and refuses requests. */
export interface PressureLimits {
  /** How late the event loop may be, in milliseconds. */
  readonly loopDelay: number
  /** How many units of the store may wait. */
  readonly waiting: number
}

/** A service under full load stays well below these limits: its event loop is as late as its longest batch. */
export const PRESSURE_LIMITS: PressureLimits = { loopDelay: 1_000, waiting: 5_000 }

/** Tells whether the service is overloaded now; called at every request. */
export function tooMuchIn(
  { store, loopDelay }: { readonly store: Store; readonly loopDelay: () => number },
  limits: PressureLimits,
): () => boolean {
  return () => {
    const { changes, reads } = store.measures
    return changes.waiting + reads.waiting > limits.waiting || loopDelay() > limits.loopDelay
  }
}
