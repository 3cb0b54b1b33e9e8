import fp from 'fastify-plugin'
import { refusal } from '../../../domain/errors.js'

/** What is asked before a request begins. */
export interface PressureOptions {
  /** Whether more is under way than can be done soon. */
  readonly isTooMuch: () => boolean
}

/**
 * Refuses requests to operations with 503-900 while there is too much to do, before anything else is done for them.
 * What has begun is finished; public routes such as `/health/live` always answer.
 */
export const pressure = fp<PressureOptions>(
  (app, { isTooMuch }, done) => {
    app.addHook('onRequest', (request, _reply, next) => {
      const isRefused = request.routeOptions.config.access !== undefined && isTooMuch()
      next(isRefused ? refusal('503-900', {}) : undefined)
    })
    done()
  },
  { name: 'pressure', dependencies: ['errors'] },
)
