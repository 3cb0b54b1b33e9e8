import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { healthOf } from '../health.js'
import { unavailable } from '../unavailable.js'

/** Watches over the file that a store was opened on. */
export interface FileHealth {
  /**
   * Lets through while the file, its log and its index are the ones that were opened. Changes of a file that was
   * deleted or replaced are gone when the process ends.
   * @throws LostFile otherwise
   */
  requireSameFile(): void
  /**
   * Passes on the outcome of work.
   * @throws Refusal 503-900, with the reason as its cause, where the file or the disk has failed: nothing is kept then
   */
  watched<T>(work: Promise<T>): Promise<T>
  /**
   * Settles when the file can be written, as far as it is known; where it could not, tries again.
   * @param write writes something that changes nothing
   * @throws Error when that still fails, or the file is lost or damaged
   */
  check(write: () => Promise<void>): Promise<void>
}

class LostFile extends Error {
  override readonly name = 'LostFile'
}

/** @param file is open already, with its log */
export function fileHealth(file: string): FileHealth {
  const paths = [file, `${file}-wal`, `${file}-shm`]
  const opened = paths.map(identityOf)
  const health = healthOf(isFailure)
  let damage: Error | null = null

  function requireSameFile(): void {
    for (const [at, path] of paths.entries()) {
      if (identityOf(path) !== opened[at]) throw new LostFile(`${path} was deleted or replaced while it was in use`)
    }
  }

  return {
    requireSameFile,
    watched: (work) =>
      health.watched(work).catch((error: unknown) => {
        // A page that is damaged stays so, though others can be written.
        if (isDamage(error)) damage = error
        throw isFailure(error) ? unavailable(error) : error
      }),
    async check(write) {
      requireSameFile()
      if (damage !== null) throw damage
      await health.check(write)
    },
  }
}

function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && `${String(found.dev)} ${String(found.ino)}`
}

/** Whether it is the disk or the file that fails: it is full, may not be written, is lost or damaged. */
function isFailure(error: unknown): boolean {
  if (error instanceof LostFile || isDamage(error)) return true
  return error instanceof Database.SqliteError && /^SQLITE_(IOERR|FULL|READONLY|CANTOPEN)/.test(error.code)
}

function isDamage(error: unknown): error is Error {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}
