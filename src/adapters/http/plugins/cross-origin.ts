import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { METHODS_OF } from './known-paths.js'

/** The options of the plugin. */
export interface CrossOriginOptions {
  /** The origins whose pages may call, such as `https://desk.example`; `*` stands for all. */
  readonly origins: readonly string[]
}

const REQUEST_HEADERS =
  'Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key, Last-Event-ID, X-egain-error-message, ' +
  'X-Request-Id'
const ANSWER_HEADERS = 'Content-Language, Idempotency-Replayed, Location, Retry-After, WWW-Authenticate, X-Request-Id'
const PREFLIGHT_AGE = '600'

/**
 * Lets pages of other origins call (CORS). The plugin answers only the preflight of an allowed origin on a known path.
 * Any other OPTIONS is 405, as without the plugin.
 */
export const crossOrigin = fp<CrossOriginOptions>(
  (app, { origins }, done) => {
    const allowed = new Set(origins)

    app.addHook('onRequest', (request, reply, next) => {
      const { origin } = request.headers
      reply.header('vary', 'Accept, Accept-Language, Origin')
      if (origin === undefined || !(allowed.has('*') || allowed.has(origin))) return next()
      reply.header('access-control-allow-origin', origin)
      // The routes are not registered yet when this plugin is.
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
