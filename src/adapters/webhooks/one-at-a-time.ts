import { setTimeout as delay } from 'node:timers/promises'

/**
 * Runs work one at a time. Calls that come while it runs share the next run, which begins after it; so each call
 * settles after a run that began later than the call. The work must not reject.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null

  function run(): Promise<void> {
    running = work().finally(() => (running = null))
    return running
  }

  return () => {
    if (!running && !next) return run()
    next ??= (running ?? Promise.resolve()).then(() => {
      next = null
      return run()
    })
    return next
  }
}

/** Runs pieces of work one after the other, in the order of the calls. */
export function inOrder(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const run = last.then(work)
    last = run.catch(() => undefined)
    return run
  }
}

/**
 * Runs work at the first call, and rests after each run. Calls that come meanwhile share the run after the rest. The
 * work must not reject.
 * @param rest in milliseconds
 */
export function atMostEvery(rest: number, work: () => Promise<void>): () => void {
  let isBusy = false
  let isWanted = false

  function call(): void {
    isWanted = true
    if (isBusy) return
    isBusy = true
    isWanted = false
    void work().then(() => setTimeout(rested, rest).unref())
  }

  function rested(): void {
    isBusy = false
    if (isWanted) call()
  }

  return call
}

/** Waits for a promise that does not reject, but no longer than so many milliseconds. */
export async function within(limit: number, promise: Promise<void>): Promise<void> {
  const over = new AbortController()
  await Promise.race([promise, delay(limit, undefined, { signal: over.signal }).catch(() => undefined)])
  over.abort()
}
