import Database from 'better-sqlite3'
import { refusal } from '../../../domain/errors.js'

/** Remembers that the disk has failed until something could be written again. */
export interface DiskHealth {
  /**
   * Passes on what becomes of work.
   * @throws Refusal 503-900, with the reason as its cause, where the disk has failed: nothing of the work is kept then
   */
  watched<T>(work: Promise<T>): Promise<T>
  /**
   * Settles at once unless the disk has failed; then tries again.
   * @param write writes something that changes nothing
   * @throws Error when that still fails
   */
  check(write: () => Promise<void>): Promise<void>
}

export function diskHealth(): DiskHealth {
  let isSound = true
  return {
    async watched(work) {
      try {
        return await work
      } catch (error) {
        if (!isDiskFailure(error)) throw error
        isSound = false
        throw Object.assign(refusal('503-900', {}), { cause: error })
      }
    },
    async check(write) {
      if (isSound) return
      await write()
      isSound = true
    },
  }
}

/** Whether it is the disk that fails: it is full, may not be written, or does not keep what it is given. */
function isDiskFailure(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(IOERR|FULL|READONLY|CANTOPEN)/.test(error.code)
}
