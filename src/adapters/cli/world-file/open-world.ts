import { open } from 'node:fs/promises'
import { CommandFailure } from '../failure.js'

const CHUNK_BYTES = 262_144

/**
 * Opens the file of a world, or standard input for `-`.
 * @throws CommandFailure where there is no such file, it may not be read, or is a folder
 */
export async function openWorld(path: string): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return process.stdin
  try {
    const file = await open(path)
    if ((await file.stat()).isDirectory()) {
      await file.close()
      throw new Error(`${path} is a folder`)
    }
    return file.createReadStream({ highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>
  } catch (error) {
    throw new CommandFailure([`The world cannot be read: ${(error as Error).message}.`])
  }
}
