import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { platform } from 'node:os'
import { join } from 'node:path'

const SOURCE = join(import.meta.dirname, '../../../../test/support/disk/faulty-disk.c')

/** The failing files and calls: the end of the file's name and the number of the error. */
export type Fault = `${'write' | 'sync' | 'open'} ${'-wal' | '.db'} ${number}`
/** An error of the disk itself. */
export const EIO = 5
export const EACCES = 13
/** No space is left. */
export const ENOSPC = 28

/** A disk whose faults can be switched on and off while a service works on it. */
export interface FaultyDisk {
  /** The environment in which a process works on this disk. */
  readonly environment: Readonly<Record<string, string>>
  fail(...faults: readonly Fault[]): void
  heal(): void
}

/**
 * Makes a disk that can fail, in a folder; null where it cannot be made: it takes Linux and a C compiler.
 */
export function faultyDisk(folder: string): FaultyDisk | null {
  if (platform() !== 'linux') return null
  const library = join(folder, 'faulty-disk.so')
  const faults = join(folder, 'faults')
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  } catch {
    return null
  }
  return {
    environment: { LD_PRELOAD: library, FAULTS: faults },
    fail: (...lines) => writeFileSync(faults, lines.join('\n')),
    heal: () => rmSync(faults, { force: true }),
  }
}
