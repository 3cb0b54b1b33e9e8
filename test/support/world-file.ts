import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sqliteStore } from '../../src/adapters/kysely/sqlite/store.js'
import { importWorld } from '../../src/adapters/world-format/import-world.js'
import { readWorld } from '../../src/adapters/world-format/read-world.js'
import { readFixture } from './fixtures.js'
import { temporaryFolder } from './temporary-folder.js'
import './no-limit.js'
import { newWebhookSecret } from '../../src/process/random.js'

/** The name of a file in `fixtures/worlds`, without its ending, or a world itself (contract, section 5). */
export type World = string | object

const imported = new Map<string, Promise<Buffer>>()

/**
 * Writes a database file that holds a world and nothing else. A world is imported once in a process, then copied.
 * @throws Error with every problem of a world that cannot be imported
 */
export async function writeWorldFile(world: World, file: string): Promise<void> {
  const text = JSON.stringify(typeof world === 'string' ? readFixture(`worlds/${world}.json`) : world)
  const known = imported.get(text) ?? importedBytes(text)
  imported.set(text, known)
  writeFileSync(file, await known)
}

async function importedBytes(text: string): Promise<Buffer> {
  const folder = temporaryFolder()
  const file = join(folder.path, 'world.db')
  try {
    const store = await sqliteStore(file, Math.random, newWebhookSecret)
    const report = await importWorld(store, readWorld(bytesOf(text)))
    await store.close()
    if ('problems' in report) throw new Error(report.problems.map(({ place, text }) => `${place} ${text}`).join('\n'))
    return readFileSync(file)
  } finally {
    folder.remove()
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
