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

/** Of so many callers it is known what they sent; who was forgotten has sent nothing for longer than the others. */
const REMEMBERED = 10_000

/**
 * Refuses with 429-900 what a caller sends beyond the limit, and says when to come again. A caller may send all of a
 * period's requests at once; each comes back after its share of the period (GCRA).
 */
export const rateLimit = fp<RateLimitOptions>(
  (app, { limit: { requests, per }, clock }, done) => {
    const share = per / requests
    /** When each caller will have all requests back. */
    const full = new LRUCache<string, number>({ max: REMEMBERED })

    app.addHook('onRequest', ({ [CALLER]: caller }, reply, next) => {
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent on public routes
      if (!caller) return next()
      const now = clock.now()
      const key = `${caller.actor}:${caller.id}`
      // A clock that was put back must not keep anybody out for longer than a period.
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
