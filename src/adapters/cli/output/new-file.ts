import { randomUUID } from 'node:crypto'
import { accessSync, constants, lstatSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, open, rename } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { onInterrupt } from '../on-interrupt.js'
import type { Output } from './output.js'

/** A file that is being written under a name of its own. */
export interface NewFile extends Output {
  readonly partial: string
}

/**
 * Opens a file that appears under its name only when it is whole. Until then it has a name of its own beside it, so
 * that two commands with the same file never write into each other's.
 * @throws the error of the file system
 */
export async function newFile(path: string): Promise<NewFile> {
  const target = behindLinks(path)
  const old = statSync(target, { throwIfNoEntry: false })
  if (old) accessSync(target, constants.W_OK)
  const partial = `${target}.${randomUUID().slice(0, 8)}.partial`
  const file = await open(partial, 'wx')
  const stopListening = onInterrupt((signal) => {
    rmSync(partial, { force: true })
    process.kill(process.pid, signal)
  })
  let isOpen = true
  const close = async () => {
    isOpen = false
    await file.close()
  }
  return {
    partial,
    isStandard: false,
    write: (text) => file.writeFile(text),
    async keep() {
      if (old) await file.chmod(old.mode)
      await file.sync()
      await close()
      await rename(partial, target)
      stopListening()
      await syncFolder(target)
    },
    async discard() {
      if (isOpen) await close()
      rmSync(partial, { force: true })
      stopListening()
    },
  }
}

/** The name of a file was kept: the folder must be on the disk, too. */
async function syncFolder(file: string): Promise<void> {
  const folder: FileHandle = await open(dirname(file))
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The path that a chain of symbolic links leads to, whether or not there is a file. */
function behindLinks(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })) return realpathSync(path)
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  return isLink ? behindLinks(resolve(dirname(path), readlinkSync(path))) : path
}
