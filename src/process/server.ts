import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { pino } from 'pino'
import type { TokenOptions } from '../adapters/http/authentication/keys.js'
import { listener } from '../adapters/http/listener.js'
import { addressOfIssuer } from '../adapters/http/metadata/resource-metadata.js'
import type { Watched } from '../adapters/http/metrics/gauges.js'
import type { ListeningAddress } from '../adapters/http/metrics/metrics-listener.js'
import type { WatchedWebhooks } from '../adapters/http/metrics/webhook-metrics.js'
import type { Patience } from '../adapters/http/node-server.js'
import { type AppOptions, type AppParts, app } from '../app.js'
import type { WebhookParts } from '../domain/delivery.js'
import type { Clock, Store } from '../domain/ports.js'
import { countedStore } from './counted-store.js'
import { type Deliveries, deliveriesOf } from './deliveries.js'
import { watchEventLoop } from './event-loop.js'
import { logLines } from './log-lines.js'
import { PRESSURE_LIMITS, type PressureLimits, tooMuchIn } from './pressure-limits.js'
import { requestIds } from './request-ids.js'
import type { Told } from './told-sender.js'

/** The parts of a server process. */
export interface ServerOptions
  extends Pick<
    AppParts,
    | 'devTools'
    | 'demoUser'
    | 'issuerOf'
    | 'isRevoked'
    | 'rateLimit'
    | 'corsOrigins'
    | 'idempotencyHours'
    | 'trustedProxies'
    | 'heartbeat'
    | 'webhookAllow'
    | 'desk'
  > {
  readonly store: Store
  readonly clock: Clock
  readonly tokens: TokenOptions
  readonly host: string
  readonly port: number
  readonly basePath: string
  readonly logLevel: string
  /** The address that shows metrics; none by default. */
  readonly metrics?: ListeningAddress
  /** The limits beyond which requests are refused with 503-900. */
  readonly pressure?: PressureLimits
  /** How long the server waits for slow clients; less than ten seconds by default. */
  readonly patience?: Partial<Patience>
  /** Makes the ids of requests without one of their own; by default unique among processes. */
  readonly nextRequestId?: () => string
  /** What webhooks need, in place of the server's own parts: then the server delivers nothing. */
  readonly webhooks?: WebhookParts
  /** Takes in each attempt at a delivery; nobody does by default. */
  readonly told?: Told
}

/** A server that accepts requests. */
export interface RunningServer {
  /** The address of the service, base path included, e.g. `http://127.0.0.1:8080`. */
  readonly url: string
  /** The address of its metrics; null if they are not shown. */
  readonly metricsUrl: string | null
  /**
   * Takes no more connections, answers the requests that have begun, then closes the store; bounded in time.
   * @param delay for how many milliseconds it answers as before, but is not ready; none by default
   */
  stop(delay?: number): Promise<void>
}

const PATIENCE_MS = 5_000

/** The service at the root of a server. `fp` changes the plugin that it gets, but `app` must work with a prefix. */
const onTop = fp<AppOptions>((server, options) => app(server, options))

/** Starts the service on a store; settles when the service accepts requests. */
export async function startServer({
  store,
  host,
  port,
  logLevel,
  metrics: address,
  pressure = PRESSURE_LIMITS,
  patience,
  nextRequestId = requestIds(),
  webhooks,
  told,
  ...options
}: ServerOptions): Promise<RunningServer> {
  const logger = pino({ level: logLevel }, logLines())
  const loop = watchEventLoop()
  const server = listener({ logger, nextRequestId, now: Date.now, ...(patience && { patience }) })
  let isStopping = false
  server.addHook('onClose', (_closed, done) => {
    loop.stop()
    done()
  })
  try {
    const { clock, webhookAllow } = options
    const tell: Told = (delivery, outcome) => {
      metrics?.attempted(outcome)
      told?.(delivery, outcome)
    }
    const deliveries = deliveriesOf({ store, clock, webhookAllow, log: logger, given: webhooks, told: tell })
    const countDisabled = () =>
      store.consistently(async ({ webhooks }) => (await webhooks.counts()).disabled).catch(() => null)
    const watched = { store, loopDelay: loop.delay, lags: deliveries.lags, countDisabled }
    const metrics = address && (await showMetrics(server, address, watched))
    await server.register(onTop, {
      issuerOf: () => addressOfIssuer(options.tokens.issuer),
      ...options,
      webhooks: deliveries.parts,
      store: metrics ? countedStore(store, metrics.committed) : store,
      isStopping: () => isStopping,
      isTooMuch: tooMuchIn({ store, loopDelay: loop.delay }, pressure),
      ...(metrics && { metrics }),
    })
    const url = await server.listen({ host, port })
    deliveries.start()
    const stop = async (delay = 0): Promise<void> => {
      isStopping = true
      if (delay > 0) await wait(delay)
      await end(server, store, deliveries)
    }
    return { url: url + options.basePath, metricsUrl: metrics?.url ?? null, stop }
  } catch (error) {
    await server.close()
    throw error
  }
}

/** Idle connections end at once, others after their answer. A connection that is not finished in time is cut. */
async function end(server: FastifyInstance, store: Store, deliveries: Deliveries): Promise<void> {
  const cut = setTimeout(() => {
    server.server.closeAllConnections()
  }, PATIENCE_MS)
  await Promise.all([server.close(), deliveries.stop()])
  clearTimeout(cut)
  await store.close()
}

/** Shows metrics while the server is open. Their packages are loaded only if metrics are on. */
async function showMetrics(server: FastifyInstance, address: ListeningAddress, watched: Watched & WatchedWebhooks) {
  const [{ serviceMetrics }, { listenForMetrics }] = await Promise.all([
    import('../adapters/http/metrics/service-metrics.js'),
    import('../adapters/http/metrics/metrics-listener.js'),
  ])
  const metrics = serviceMetrics(watched)
  const listening = await listenForMetrics(metrics.registry, address)
  server.addHook('onClose', listening.stop)
  return { ...metrics, url: listening.url }
}
