import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import { refusal } from '../../../domain/errors.js'
import type { Clock } from '../../../domain/ports.js'
import { CALLER } from './authentication.js'

/** How many requests a caller may send in how many milliseconds. */
export interface RateLimit {
  readonly requests: number
  readonly per: number
}

export interface RateLimitOptions {
  readonly limit: RateLimit
  readonly clock: Clock
}

/** The most callers that are remembered; the plugin forgets the callers that were silent for longest. */
const REMEMBERED = 10_000

/**
 * Refuses the requests of a caller beyond the limit with 429-900 and `Retry-After`. A caller may send all requests of a
 * period at once, and gets each of them back after its share of the period (GCRA).
 */
export const rateLimit = fp<RateLimitOptions>(
  (app, { limit: { requests, per }, clock }, done) => {
    const share = per / requests
    /** The instant at which each caller has all requests back. */
    const full = new LRUCache<string, number>({ max: REMEMBERED })

    app.addHook('onRequest', ({ [CALLER]: caller }, reply, next) => {
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent on public routes
      if (!caller) return next()
      const now = clock.now()
      const key = `${caller.actor}:${caller.id}`
      // A clock that was put back must not lock a caller out for longer than a period.
      const before = Math.min(Math.max(full.get(key) ?? now, now), now + per)
      const wait = before + share - now - per
      full.set(key, wait > 0 ? before : before + share)
      if (wait <= 0) return next()
      reply.header('retry-after', String(Math.ceil(wait / 1_000)))
      next(refusal('429-900', {}))
    })
    done()
  },
  { name: 'rate-limit', dependencies: ['authentication'] },
)
