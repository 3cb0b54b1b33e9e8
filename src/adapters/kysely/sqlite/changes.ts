import type Database from 'better-sqlite3'

const POLL_MS = 100

/** Waits for commits: those of this process are announced, those of others found by looking now and then. */
export interface Changes {
  /** Says that this process has committed something. */
  announce(): void
  /** Settles after the next commit, when the signal aborts or the store has closed; may be too early, never too late. */
  next(signal: AbortSignal): Promise<void>
}

/** @param database a connection that commits nothing while somebody waits; it sees the commits of all others */
export function changesOf(database: Database.Database): Changes {
  const version = database.prepare<[], number>('pragma data_version').pluck()
  const waiting = new Set<() => void>()
  const announce = (): void => {
    for (const settle of waiting) settle()
  }
  return {
    announce,
    next: (signal) =>
      new Promise((resolve) => {
        const seen = version.get()
        const poll = setInterval(() => {
          if (!database.open || version.get() !== seen) settle()
        }, POLL_MS)
        const settle = (): void => {
          clearInterval(poll)
          waiting.delete(settle)
          signal.removeEventListener('abort', settle)
          resolve()
        }
        waiting.add(settle)
        signal.addEventListener('abort', settle)
        if (signal.aborted) settle()
      }),
  }
}
