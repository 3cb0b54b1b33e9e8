import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { pino } from 'pino'
import type { TokenOptions } from './adapters/http/authentication/keys.js'
import { listener, type Patience } from './adapters/http/listener.js'
import { type AppOptions, app } from './app.js'
import type { Clock, Store } from './domain/ports.js'

/** What a server process is made of. */
export interface ServerOptions {
  readonly store: Store
  readonly clock: Clock
  readonly tokens: TokenOptions
  readonly host: string
  readonly port: number
  readonly basePath: string
  readonly logLevel: string
  readonly development?: NonNullable<AppOptions['development']>
  readonly demoUser?: string
  /** How long slow clients are waited for; by default less than ten seconds. */
  readonly patience?: Patience
}

/** A server that answers. */
export interface RunningServer {
  /** Where it answers, base path included, e.g. `http://127.0.0.1:8080`. */
  readonly url: string
  /** Takes no more connections, answers what has begun, then lets go of the store; bounded in time. */
  stop(): Promise<void>
}

const PATIENCE_MS = 5_000

/** The service as the whole of a server. `fp` marks what it is given: the plugin itself must stay fit for a prefix. */
const onTop = fp<AppOptions>((server, options) => app(server, options))

/** Starts the service on a store; settles when it answers. */
export async function startServer({
  store,
  host,
  port,
  logLevel,
  patience,
  ...options
}: ServerOptions): Promise<RunningServer> {
  const server = listener(pino({ level: logLevel }, pino.destination({ dest: 2, sync: false })), patience)
  await server.register(onTop, { store, ...options })
  const url = await server.listen({ host, port })
  return { url: url + options.basePath, stop: () => stop(server, store) }
}

/** Idle connections end at once, others after their answer; who has not finished in time is cut. */
async function stop(server: FastifyInstance, store: Store): Promise<void> {
  const cut = setTimeout(() => {
    server.server.closeAllConnections()
  }, PATIENCE_MS)
  await server.close()
  clearTimeout(cut)
  await store.close()
}
