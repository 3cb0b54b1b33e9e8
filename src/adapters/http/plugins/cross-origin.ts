import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { METHODS_OF } from './known-paths.js'

/** Whose pages may call. */
export interface CrossOriginOptions {
  /** Origins such as `https://desk.example`; `*` is everybody's. */
  readonly origins: readonly string[]
}

const REQUEST_HEADERS = 'Authorization, Content-Type, Accept, Accept-Language, X-egain-error-message, X-Request-Id'
const ANSWER_HEADERS = 'Content-Language, Location, Retry-After, WWW-Authenticate, X-Request-Id'
const PREFLIGHT_AGE = '600'

/**
 * Lets pages of other origins call (CORS). Only the preflight of an allowed origin, on a path that there is, is answered
 * here; any other OPTIONS is a method that is not allowed, as it is without.
 */
export const crossOrigin = fp<CrossOriginOptions>(
  (app, { origins }, done) => {
    const allowed = new Set(origins)

    app.addHook('onRequest', (request, reply, next) => {
      const { origin } = request.headers
      reply.header('vary', 'Accept, Accept-Language, Origin')
      if (origin === undefined || !(allowed.has('*') || allowed.has(origin))) return next()
      reply.header('access-control-allow-origin', origin)
      // The paths are known when the first request comes, not yet when this is registered.
      const methods = isPreflight(request) ? app[METHODS_OF](request.url) : []
      if (methods.length > 0) return answerPreflight(reply, methods)
      reply.header('access-control-expose-headers', ANSWER_HEADERS)
      next()
    })
    done()
  },
  { name: 'cross-origin', dependencies: ['negotiation'] },
)

function isPreflight({ is404, method, headers }: FastifyRequest): boolean {
  return is404 && method === 'OPTIONS' && headers['access-control-request-method'] !== undefined
}

function answerPreflight(reply: FastifyReply, methods: readonly string[]): void {
  void reply
    .code(204)
    .header('access-control-allow-methods', methods.join(', '))
    .header('access-control-allow-headers', REQUEST_HEADERS)
    .header('access-control-max-age', PREFLIGHT_AGE)
    .send()
}
