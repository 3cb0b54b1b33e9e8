import { join } from 'node:path'
import { sqliteStore } from '../../src/adapters/kysely/sqlite/store.js'
import type { Clock } from '../../src/domain/ports.js'
import { startServer } from '../../src/server.js'
import { temporaryFolder } from './temporary-folder.js'
import { signToken, TOKENS, type TokenSpec } from './tokens.js'
import { type World, writeWorldFile } from './world-file.js'

/** When everything happens in tests that do not say otherwise. */
export const NOW = Date.parse('2026-11-23T18:13:09.142Z')

/** A service to test; everything has a default. */
export interface TestServiceOptions {
  /** By default `situations`. */
  readonly world?: World
  /** By default one that stands at `NOW`. */
  readonly clock?: Clock
  readonly basePath?: string
}

/** The real service on a database file of its own, behind a real port. */
export interface TestService {
  /** Base path included. */
  readonly url: string
  readonly clock: Clock
  /** The database, for whoever looks at what has become of it. */
  readonly file: string
  /** An access token, good unless asked otherwise. */
  token(spec: TokenSpec): string
  /** Stops the service and removes its file. */
  stop(): Promise<void>
}

/** Starts the service on a fresh copy of a world. */
export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const { world = 'situations', clock = { now: () => NOW }, basePath = '' } = options
  const folder = temporaryFolder()
  const file = join(folder.path, 'casework.db')
  try {
    await writeWorldFile(world, file)
    const store = await sqliteStore(file)
    const listen = { host: '127.0.0.1', port: 0, basePath, logLevel: 'silent' }
    const server = await startServer({ store, clock, tokens: TOKENS, ...listen })
    return {
      url: server.url,
      clock,
      file,
      token: (spec) => signToken(spec, clock.now()),
      async stop() {
        await server.stop()
        folder.remove()
      },
    }
  } catch (error) {
    folder.remove()
    throw error
  }
}
