import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { SettableClock } from '../../../domain/settable-clock.js'
import { clockRoute } from './clock-route.js'
import { forceError } from './forced-error.js'
import { requestRecorder } from './recorded-requests.js'
import { requestsRoute } from './requests-route.js'
import { type Reset, resetRoute } from './reset-route.js'
import { type TokenRouteOptions, tokenRoute } from './token-route.js'

/** What the dev tools work on. */
export interface DevToolsOptions extends TokenRouteOptions {
  readonly clock: SettableClock
  readonly reset: Reset
}

/** Tools for developers of clients; never a part of a service that others rely on. */
export function devTools({ clock, reset, ...tokens }: DevToolsOptions): FastifyPluginAsync {
  return fp(
    async (app) => {
      const recorder = requestRecorder(clock)
      await app.register(resetRoute(reset))
      await app.register(clockRoute(clock))
      await app.register(tokenRoute(tokens))
      await app.register(requestsRoute(recorder))

      app.addHook('onRequest', (request, _reply, next) => {
        if (!isDevTool(request)) forceError(request)
        next()
      })
      app.addHook('onSend', (request, _reply, payload, next) => {
        if (!isDevTool(request)) recorder.keepAnswer(request, payload)
        next(null, payload)
      })
      app.addHook('onResponse', (request, reply, next) => {
        if (!isDevTool(request)) recorder.note(request, reply)
        next()
      })
    },
    { name: 'dev-tools', dependencies: ['authentication', 'errors', 'known-paths'] },
  )
}

const DEV_TOOLS = new Set(['/dev/reset', '/dev/clock', '/dev/requests', '/oauth2/token'])

/** Requests for the dev tools themselves are neither forced nor recorded: an answer of theirs may hold a token. */
function isDevTool({ routeOptions: { url = '', config } }: FastifyRequest): boolean {
  return DEV_TOOLS.has(url) || config.isDocumentation === true
}
