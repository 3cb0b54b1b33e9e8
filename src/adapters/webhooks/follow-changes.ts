import { setTimeout as delay } from 'node:timers/promises'
import type { Store } from '../../domain/ports.js'

export interface Following {
  /** Ends it. */
  readonly over: AbortSignal
  /** How long it rests after each work, in milliseconds. */
  readonly rest: number
  /** Must not reject. */
  readonly work: () => Promise<void>
}

/** Works after each commit, but rests in between; the first commit after a rest is followed at once. */
export async function followChanges(changed: Store['changed'], { over, rest, work }: Following): Promise<void> {
  for (let change = changed(over); ; ) {
    await change
    if (over.aborted) return
    // The next wait begins before the work, so that no commit in between is missed.
    change = changed(over)
    await work()
    await delay(rest, undefined, { signal: over }).catch(() => undefined)
  }
}
