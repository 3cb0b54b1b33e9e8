/** How often the courier does its work, in milliseconds. */
export interface Timings {
  /** How long the lease of deliveries runs. */
  readonly lease: number
  /** How long after it was prolonged it is prolonged again. */
  readonly prolong: number
  /** How often webhooks are looked at, for changes and for what is due. */
  readonly look: number
  /** How often progress is kept at the most. */
  readonly keep: number
  /** How often commits are followed at the most: a busy store has thousands a second. */
  readonly follow: number
  /** How long requests in flight are waited for at a stop. */
  readonly stop: number
}

/** A process that dies is replaced within 15 seconds. */
export const TIMINGS: Timings = { lease: 10_000, prolong: 3_000, look: 1_000, keep: 250, follow: 100, stop: 2_000 }
