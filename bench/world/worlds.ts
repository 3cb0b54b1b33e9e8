import { rmSync } from 'node:fs'
import { copyFile, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWorld } from './build.js'

/** The files to measure on. */
export interface Worlds {
  readonly directory: string
  /** Runs `work` on a fresh copy of the file with so many cases, then removes the copy. */
  onCopy<T>(cases: number, run: (file: string) => Promise<T>): Promise<T>
  remove(): void
}

/** Makes each file once for a run, in a temporary directory. */
export async function temporaryWorlds(): Promise<Worlds> {
  const directory = await mkdtemp(join(tmpdir(), 'casework-bench-'))
  const built = new Map<number, Promise<string>>()
  let copies = 0

  async function build(cases: number): Promise<string> {
    const file = join(directory, `${String(cases)}.db`)
    await buildWorld(file, cases)
    return file
  }

  return {
    directory,
    async onCopy(cases, run) {
      const original = built.get(cases) ?? build(cases)
      built.set(cases, original)
      const copy = join(directory, `copy-${String((copies += 1))}.db`)
      await copyFile(await original, copy)
      await sync(copy)
      try {
        return await run(copy)
      } finally {
        await Promise.all(['', '-wal', '-shm'].map((end) => rm(copy + end, { force: true })))
      }
    },
    remove() {
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Otherwise the first commit that is measured would also write the copy to the disk. */
async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}
