import type { FastifyPluginAsync } from 'fastify'
import fp from 'fastify-plugin'
import type { SettableClock } from '../../../domain/settable-clock.js'
import { clockRoute } from './clock-route.js'
import { forceError } from './forced-error.js'
import { requestRecorder } from './recorded-requests.js'
import { requestsRoute } from './requests-route.js'
import { resetRoute } from './reset-route.js'
import { type TokenRouteOptions, tokenRoute } from './token-route.js'

/** What the comforts work on. */
export interface DevelopmentOptions extends TokenRouteOptions {
  readonly clock: SettableClock
  /** Puts everything back to how it was at the start. */
  readonly reset: () => Promise<void>
}

/** Comforts for whoever builds a client; never a part of a service that others rely on. */
export function development({ clock, reset, ...tokens }: DevelopmentOptions): FastifyPluginAsync {
  return fp(
    async (app) => {
      const recorder = requestRecorder(clock)
      await app.register(resetRoute(reset))
      await app.register(clockRoute(clock))
      await app.register(tokenRoute(tokens))
      await app.register(requestsRoute(recorder))

      // From here on for what is registered later: the comforts themselves are neither forced nor recorded.
      app.addHook('onRequest', (request, _reply, next) => {
        forceError(request)
        next()
      })
      app.addHook('onSend', (request, _reply, payload, next) => {
        recorder.keepAnswer(request, payload)
        next(null, payload)
      })
      app.addHook('onResponse', (request, reply, next) => {
        recorder.note(request, reply)
        next()
      })
    },
    { name: 'development', dependencies: ['authentication', 'errors', 'known-paths'] },
  )
}
