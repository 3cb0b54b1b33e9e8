import { open } from 'node:fs/promises'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import { CommandFailure } from './failure.js'
import { onInterrupt } from './on-interrupt.js'

const CHUNK_BYTES = 262_144

/**
 * Opens the file of a world, or standard input for `-`, and lets `work` read it. Where somebody interrupts the command,
 * the reading fails, so that a store takes nothing.
 * @throws CommandFailure for a folder and for an interruption, the error of the file system, and what `work` throws
 */
export async function withWorld<T>(path: string, work: (bytes: Readable) => Promise<T>): Promise<T> {
  const bytes = path === '-' ? process.stdin : await openFile(path)
  const stopListening = onInterrupt((signal) => interrupt(bytes, signal))
  try {
    return await work(bytes)
  } finally {
    stopListening()
  }
}

async function openFile(path: string): Promise<Readable> {
  const file = await open(path)
  if ((await file.stat()).isDirectory()) {
    await file.close()
    throw new CommandFailure([`${path} is a folder.`])
  }
  return file.createReadStream({ highWaterMark: CHUNK_BYTES })
}

function interrupt(bytes: Readable, signal: NodeJS.Signals): void {
  if (bytes.readableEnded) {
    process.stderr.write('casework: The world was read and is being stored. Another Ctrl-C cuts that off.\n')
    return
  }
  // The reader may come only later; until then nobody would take the error.
  bytes.on('error', () => undefined)
  bytes.destroy(new CommandFailure(['Interrupted: nothing was imported.'], 128 + constants.signals[signal]))
}
