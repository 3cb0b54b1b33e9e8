/** The service as a plugin for a Fastify app of one's own, and what it stands on. */
import type { FastifyPluginAsync } from 'fastify'
import { type AppOptions, app } from './app.js'

export { openStore } from './adapters/kysely/open-store.js'
export { systemClock } from './clock.js'
export type { Clock, Store } from './domain/ports.js'

/** What the service stands on in a host. */
export type CaseworkOptions = Omit<AppOptions, 'development' | 'demoUser'>

/** The service as a plugin; it keeps to its prefix. */
export const casework: FastifyPluginAsync<CaseworkOptions> = app
