const POLL_MS = 100

/** Waits for commits: those of this process are announced, those of others found by looking now and then. */
export interface Changes {
  /** Says that this process has committed something. */
  announce(): void
  /** Settles after the next commit, when the signal aborts or the store closes; may be too early, never too late. */
  next(signal: AbortSignal): Promise<void>
  /** Lets go of those who wait: nothing will change for them any more. */
  end(): void
}

/**
 * Looks ten times a second while somebody waits, which needs no connection of its own and heals with the pool; a
 * notification would make all writers commit one after the other.
 * @param endOf how far the journal is final
 */
export function changesOf(endOf: () => Promise<number>): Changes {
  const waiting = new Set<() => void>()
  let seen: number | null = null
  let looking: NodeJS.Timeout | null = null
  let hasEnded = false

  function announce(): void {
    for (const settle of waiting) settle()
  }

  async function look(): Promise<void> {
    const end = await endOf().catch(() => seen)
    if (end !== seen) announce()
    seen = end
    looking = waiting.size > 0 ? setTimeout(() => void look(), POLL_MS) : null
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
          waiting.delete(settle)
          signal.removeEventListener('abort', settle)
          resolve()
        }
        waiting.add(settle)
        signal.addEventListener('abort', settle)
        looking ??= setTimeout(() => void look(), POLL_MS)
      }),
    end() {
      hasEnded = true
      announce()
    },
  }
}
