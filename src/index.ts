/** The service as a plugin for a Fastify app of one's own, and what it stands on. */
import type { FastifyPluginAsync } from 'fastify'
import type { Identification } from './adapters/http/authentication/identification.js'
import { noteHostLimits } from './adapters/http/host-limits.js'
import { type AppParts, app } from './app.js'

export type { Authenticate, HostCaller } from './adapters/http/authentication/host-callers.js'
export type { TokenOptions } from './adapters/http/authentication/keys.js'
export { openStore } from './adapters/kysely/open-store.js'
export { systemClock } from './clock.js'
export type { Clock, Store } from './domain/ports.js'

/** What the service stands on in a host: a store, a clock, and either `tokens` or the host's own `authenticate`. */
export type CaseworkOptions = Omit<AppParts, 'development' | 'demoUser' | 'isStopping' | 'isTooMuch' | 'metrics'> &
  Identification

/**
 * The service as a plugin; it keeps to its prefix. What only a host can set, so that ids of 20,000 characters come
 * through, is said in its log where it is not set.
 */
export const casework: FastifyPluginAsync<CaseworkOptions> = async (host, options) => {
  noteHostLimits(host)
  await app(host, options)
}
