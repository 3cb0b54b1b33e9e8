/** A service for tests of one's own: `import { startCasework } from 'casework/testing'`. */
import { randomBytes, randomUUID } from 'node:crypto'
import { types } from 'node:util'
// Every service for tests takes a world in: so what that needs is loaded with this module, not while one starts.
import './adapters/kysely/sqlite/import-world.js'
import { readDemoWorld } from './adapters/cli/demo/demo-world.js'
import { makeToken } from './adapters/http/authentication/make-token.js'
import { BASE_PATH, isObject, type Option, requireOptions, TEXT } from './adapters/http/required-options.js'
import { MEMORY, openSqlite } from './adapters/kysely/sqlite/open.js'
import { sqliteStore } from './adapters/kysely/sqlite/store.js'
import { filledStore } from './adapters/world-format/fill-store.js'
import type { World, WrittenId } from './adapters/world-format/written-world.js'
import { type SettableClock, settableClock } from './domain/settable-clock.js'
import { systemClock } from './process/clock.js'
import { newWebhookSecret, systemRandom } from './process/random.js'
import { renewableStore } from './process/renewable-store.js'
import { startServer } from './process/server.js'

export type { World } from './adapters/world-format/written-world.js'
export type { ClockState, SettableClock } from './domain/settable-clock.js'

/** How a service for tests begins; everything has a default. */
export interface StartOptions {
  /** What it holds; the demo world by default. */
  readonly world?: World
  /** Where its clock stands, e.g. `2026-11-23T18:13:09.142Z`; without, the clock goes with the machine's. */
  readonly now?: string | Date
  /** What stands before every path, e.g. `/core/casemgr/v3`; nothing by default. */
  readonly basePath?: string
}

/** What a token says beside whose it is. */
export interface TokenOptions {
  /** Blank-separated; what managing cases takes by default. */
  readonly scope?: string
  /** In seconds, by the clock of the service; an hour by default. */
  readonly expiresIn?: number
}

/** A service in the memory of this process, behind a port of its own. */
export interface Casework {
  /** Where it answers, base path included. */
  readonly url: string
  /** The clock by which it works, which a test may set. */
  readonly clock: SettableClock
  /** An access token of a user; whether the world has one shows when it is used. */
  userToken(id: WrittenId, options?: TokenOptions): Promise<string>
  /** An access token of a client application. */
  clientToken(id: WrittenId, options?: TokenOptions): Promise<string>
  /** Puts world and clock back to how they were at the start. */
  reset(): Promise<void>
  /** Answers what has begun, then lets go of everything. */
  close(): Promise<void>
}

const HOUR = 3_600

const OPTIONS: Readonly<Record<keyof StartOptions, Option>> = {
  world: { takes: isObject, must: 'be a world: an object of lists', optional: true },
  now: {
    takes: (value) => (typeof value === 'string' || types.isDate(value)) && !Number.isNaN(new Date(value).getTime()),
    must: 'be an instant such as 2026-11-23T18:13:09.142Z, or a Date',
    optional: true,
  },
  basePath: BASE_PATH,
}
const OF_A_TOKEN: Readonly<Record<keyof TokenOptions, Option>> = {
  scope: TEXT,
  expiresIn: { takes: Number.isFinite, must: 'be a number of seconds', optional: true },
}

// The engine is loaded with this module too: it comes with the first database.
openSqlite(MEMORY).close()

/**
 * Starts a service that nobody else knows, on a world of its own.
 * @throws Error with a line for each problem of the world; TypeError that names an option that is wrong, or unknown
 */
export async function startCasework(options: StartOptions = {}): Promise<Casework> {
  requireOptions('startCasework', options, OPTIONS)
  const { now, basePath = '' } = options
  const world = options.world ?? (await readDemoWorld())
  const clock = settableClock(systemClock)
  const begin = now === undefined ? clock.release : beginAt(clock, now)
  begin()
  const store = await renewableStore(() =>
    filledStore(() => sqliteStore(MEMORY, systemRandom, newWebhookSecret), world),
  )
  const secret = randomBytes(32).toString('base64url')
  const listen = { host: '127.0.0.1', port: 0, basePath, logLevel: 'silent', webhookAllow: ['127.0.0.0/8', '::1'] }
  const server = await startServer({ store, clock, tokens: { keys: { secret } }, ...listen })
  async function tokenOf(actor: 'user' | 'client', id: WrittenId, options: TokenOptions = {}): Promise<string> {
    requireOptions(`${actor}Token`, options, OF_A_TOKEN)
    const { expiresIn: lifetime = HOUR, ...rest } = options
    return makeToken(secret, { actor, id: String(id), now: clock.now(), lifetime, jti: randomUUID(), ...rest })
  }
  return {
    url: server.url,
    clock,
    userToken: (id, options) => tokenOf('user', id, options),
    clientToken: (id, options) => tokenOf('client', id, options),
    async reset() {
      begin()
      await store.renew()
    },
    close: server.stop,
  }
}

function beginAt(clock: SettableClock, now: string | Date): () => void {
  const at = new Date(now).getTime()
  return () => {
    clock.fix(at)
  }
}
