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
