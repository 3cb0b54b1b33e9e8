import { statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { CommandFailure } from '../failure.js'
import { newFile } from './new-file.js'
import type { Output } from './output.js'
import { writeTo } from './write-to.js'

const STANDARD = ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']

/**
 * Opens a file for writing, or the standard output for `-`. A FIFO or a device is written through; a symbolic link
 * stays, and the file that it leads to is replaced.
 * @throws CommandFailure for a folder, or the error of the file system
 */
export async function openOutput(path: string): Promise<Output> {
  if (STANDARD.includes(path)) return standardOutput()
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) throw new CommandFailure([`${path} is a folder.`])
  if (found?.isFile() === false || /^\/(dev|proc)\//.test(path)) return openedOutput(await open(path, 'a'))
  return newFile(path)
}

function standardOutput(): Output {
  const nothing = () => Promise.resolve()
  return { isStandard: true, write: (text) => writeTo(process.stdout, text), keep: nothing, discard: nothing }
}

/** Something that is there already, such as a FIFO. It cannot be taken back. */
function openedOutput(file: FileHandle): Output {
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await file.close()
  }
  return { isStandard: false, write: (text) => file.writeFile(text), keep: close, discard: close }
}
