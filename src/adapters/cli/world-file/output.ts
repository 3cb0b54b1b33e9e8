import { statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { CommandFailure } from '../failure.js'
import { writeTo } from '../write-to.js'

/** Where a file goes that is written piece by piece. */
export interface Output {
  /** Whether somebody sees it while it is being written. */
  readonly isWatched: boolean
  /** Settles when more can be taken. */
  write(text: string): Promise<void>
  /** Puts what was written in its place, safe on the disk. */
  keep(): Promise<void>
  /** Takes away what was not kept. */
  discard(): Promise<void>
}

/**
 * Opens a file for writing, or standard output for `-`.
 * @throws CommandFailure for a folder, or the error of the file system
 */
export function openOutput(path: string): Promise<Output> {
  return path === '-' ? Promise.resolve(standardOutput()) : fileOutput(path)
}

function standardOutput(): Output {
  const nothing = () => Promise.resolve()
  return {
    isWatched: process.stdout.isTTY,
    write: (text) => writeTo(process.stdout, text),
    keep: nothing,
    discard: nothing,
  }
}

async function fileOutput(path: string): Promise<Output> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new CommandFailure([`${path} is a folder.`])
  const partial = `${path}.partial`
  const file = await open(partial, 'w')
  let isOpen = true
  const close = async () => {
    isOpen = false
    await file.close()
  }
  return {
    isWatched: false,
    write: async (text) => {
      await file.writeFile(text)
    },
    async keep() {
      await file.sync()
      await close()
      await rename(partial, path)
    },
    async discard() {
      if (!isOpen) return
      await close()
      await rm(partial, { force: true })
    },
  }
}
