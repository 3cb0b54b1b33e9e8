import { open } from 'node:fs/promises'
import { CommandFailure } from '../failure.js'

const CHUNK_BYTES = 262_144

/**
 * Opens the file of a world, or standard input for `-`.
 * @throws CommandFailure for a folder, or the error of the file system
 */
export async function openWorld(path: string): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return process.stdin
  const file = await open(path)
  if ((await file.stat()).isDirectory()) {
    await file.close()
    throw new CommandFailure([`${path} is a folder.`])
  }
  return file.createReadStream({ highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>
}
