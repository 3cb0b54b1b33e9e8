import fp from 'fastify-plugin'
import { refusal } from '../../../domain/errors.js'

/** The options of the plugin. */
export interface PressureOptions {
  /** Whether the service is overloaded. */
  readonly isTooMuch: () => boolean
}

/**
 * Refuses requests to operations with 503-900 while the service is overloaded, before any other work for them.
 * Requests that have begun are finished, and public routes such as `/health/live` always answer.
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
