/** The service as a plugin for a Fastify app of one's own, and what it stands on. */
export { openStore } from './adapters/kysely/open-store.js'
export { type AppOptions as CaseworkOptions, app as casework } from './app.js'
export { systemClock } from './clock.js'
export type { Clock, Store } from './domain/ports.js'
