import { hash } from 'node:crypto'
import { openStore } from '../../src/adapters/kysely/open-store.js'
import { webhookSender } from '../../src/adapters/webhooks/sender.js'
import type { Clock } from '../../src/domain/ports.js'
import { type ServerOptions, startServer } from '../../src/process/server.js'
import type { Stored, StoredReader } from './stored.js'
import { signToken, TOKENS, type TokenSpec } from './tokens.js'
import type { World } from './world-file.js'
import { type StoreKind, worldStore } from './world-store.js'
import './no-limit.js'

/** When everything happens in tests that do not say otherwise. */
export const NOW = Date.parse('2026-11-23T18:13:09.142Z')

/** Makes the secrets of webhooks: each service makes the same ones in the same order. */
function secrets(): () => string {
  let count = 0
  return () => `whsec_${hash('sha256', String((count += 1)), 'base64')}`
}

/** A service to test; everything has a default. */
export interface TestServiceOptions {
  /** By default `situations`. */
  readonly world?: World
  /** By default one that stands at `NOW`. */
  readonly clock?: Clock
  readonly basePath?: string
  /** By default `SQLite`. */
  readonly store?: StoreKind
  /** Further options of the server; none by default. */
  readonly server?: Pick<
    ServerOptions,
    | 'corsOrigins'
    | 'desk'
    | 'heartbeat'
    | 'idempotencyHours'
    | 'metrics'
    | 'nextRequestId'
    | 'patience'
    | 'pressure'
    | 'rateLimit'
    | 'trustedProxies'
    | 'webhooks'
  >
}

/** The real service on a database of its own, behind a real port. */
export interface TestService {
  /** Base path included. */
  readonly url: string
  /** Where its metrics are; empty where they are not shown. */
  readonly metricsUrl: string
  readonly clock: Clock
  /** Where its store is, as `DATABASE_URL` names it. */
  readonly databaseUrl: string
  /** The stored data. */
  stored(): Promise<Stored>
  /** An access token, good unless asked otherwise. */
  token(spec: TokenSpec): string
  /** Stops the service and removes its database. */
  stop(): Promise<void>
}

/** Starts the service on a fresh copy of a world. */
export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const { world = 'situations', clock = { now: () => NOW }, basePath = '', store: kind = 'SQLite' } = options
  const place = await worldStore(kind, world)
  const sender = webhookSender({ allowed: [], clock })
  try {
    const listen = { host: '127.0.0.1', port: 0, basePath, logLevel: 'silent' }
    const server = await startServer({
      store: await openStore(place.url),
      clock,
      tokens: TOKENS,
      webhooks: { sender, newSecret: secrets() },
      ...listen,
      ...options.server,
    })
    let reader: Promise<StoredReader> | null = null
    return {
      url: server.url,
      metricsUrl: server.metricsUrl ?? '',
      clock,
      databaseUrl: place.url,
      stored: async () => (await (reader ??= place.reader())).read(),
      token: (spec) => signToken(spec, clock.now()),
      async stop() {
        await server.stop()
        await sender.close()
        await (await reader)?.close()
        await place.remove()
      },
    }
  } catch (error) {
    await place.remove()
    throw error
  }
}
