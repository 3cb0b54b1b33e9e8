const POLL_MS = 100

/** Waits for commits: this process announces its own, and finds the commits of others by looking now and then. */
export interface Changes {
  /** Says that this process has committed something. */
  announce(): void
  /** Settles after the next commit, when the signal aborts or the store closes; may be too early, never too late. */
  next(signal: AbortSignal): Promise<void>
  /** Lets go of all that wait: nothing will change for them any more. */
  end(): void
}

/**
 * Looks ten times a second while anything waits, and keeps no timer otherwise. That heals with the connection, and a
 * notification by PostgreSQL would make all writers commit one after the other.
 * @param look reads a number that is another after each commit; an error counts as no commit
 */
export function changesOf(look: () => number | undefined | Promise<number>): Changes {
  const waiting = new Set<() => void>()
  let seen: number | undefined
  let timer: NodeJS.Timeout | undefined
  let hasEnded = false

  function announce(): void {
    for (const settle of waiting) settle()
  }

  const attempt = async () => look()

  async function poll(): Promise<void> {
    timer = undefined
    const found = await attempt().catch(() => seen)
    if (found !== seen) announce()
    seen = found
    keepLooking()
  }

  function keepLooking(): void {
    if (waiting.size > 0) timer ??= setTimeout(() => void poll(), POLL_MS)
  }

  function stopWaiting(settle: () => void): void {
    waiting.delete(settle)
    if (waiting.size > 0) return
    clearTimeout(timer)
    timer = undefined
  }

  return {
    announce,
    next: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted || hasEnded) {
          resolve()
          return
        }
        const settle = (): void => {
          stopWaiting(settle)
          signal.removeEventListener('abort', settle)
          resolve()
        }
        waiting.add(settle)
        signal.addEventListener('abort', settle)
        keepLooking()
      }),
    end() {
      hasEnded = true
      announce()
    },
  }
}
