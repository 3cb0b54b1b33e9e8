const POLL_MS = 100

/** Waits for commits: those of this process are announced, those of others found by looking now and then. */
export interface Changes {
  /** Says that this process has committed something. */
  announce(): void
  /** Settles after the next commit, or when the signal aborts; may settle too early, never too late. */
  next(signal: AbortSignal): Promise<void>
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
        const settle = (): void => {
          waiting.delete(settle)
          signal.removeEventListener('abort', settle)
          resolve()
        }
        waiting.add(settle)
        signal.addEventListener('abort', settle)
        looking ??= setTimeout(() => void look(), POLL_MS)
        if (signal.aborted) settle()
      }),
  }
}
