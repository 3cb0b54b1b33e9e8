/** The service as a plugin for a Fastify app of one's own, and what it stands on. */
import type { FastifyPluginAsync } from 'fastify'
import { noteHostLimits } from './adapters/http/host-limits.js'
import { type CaseworkOptions, requireHostOptions } from './adapters/http/host-options.js'
import { openStore as openStoreWith } from './adapters/kysely/open-store.js'
import { app } from './app.js'
import type { StoreOfWorlds } from './domain/world.js'
import { deliveriesOf } from './process/deliveries.js'
import { newWebhookSecret, systemRandom } from './process/random.js'

export type { Authenticate, HostCaller } from './adapters/http/authentication/host-callers.js'
export type { TokenOptions } from './adapters/http/authentication/keys.js'
export type { CaseworkOptions } from './adapters/http/host-options.js'
export { fillStore as importWorld } from './adapters/world-format/fill-store.js'
export type { World } from './adapters/world-format/written-world.js'
export type { Clock, Store } from './domain/ports.js'
export type { StoreOfWorlds } from './domain/world.js'
export { systemClock } from './process/clock.js'

/**
 * Opens the store that a database address names, e.g. `sqlite:casework.db`, `sqlite::memory:` or
 * `postgres://user@host/casework`, and brings its tables up to date.
 * @throws Error for an address of another kind, or when the store cannot be opened
 */
export function openStore(databaseUrl: string): Promise<StoreOfWorlds> {
  return openStoreWith(databaseUrl, systemRandom, newWebhookSecret)
}

/**
 * The service as a plugin; it keeps to its prefix, and delivers webhooks from when the app is ready until it closes. What only a host can set, so that ids of 20,000 characters come
 * through, is said in its log where it is not set.
 * @throws TypeError that names the option that is wrong, or that does not exist
 */
export const casework: FastifyPluginAsync<CaseworkOptions> = async (host, options) => {
  requireHostOptions(options)
  noteHostLimits(host)
  const { store, clock, webhookAllow } = options
  const deliveries = deliveriesOf({ store, clock, webhookAllow, log: host.log })
  host.addHook('onReady', (done) => {
    deliveries.start()
    done()
  })
  host.addHook('preClose', deliveries.stop)
  await app(host, { ...options, webhooks: deliveries.parts })
}
