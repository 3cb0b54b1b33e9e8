import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { CALLER } from './authentication.js'
import { REFUSED } from './errors.js'

/** The name under which a request keeps how many ids its body names. */
export const IDS_IN_BODY = Symbol('idsInBody')

declare module 'fastify' {
  interface FastifyRequest {
    /** How many ids the body names; null where none was read. */
    [IDS_IN_BODY]: number | null
  }
}

/**
 * Logs a line for each answer. The line has the route instead of the URL, which may hold thousands of ids or, by
 * mistake, a token. It has the number of ids instead of the ids.
 */
export const requestLog = fp(
  (app, _options, done) => {
    app.decorateRequest(IDS_IN_BODY, null)
    app.addHook('onResponse', (request, reply, next) => {
      const { method, routeOptions, [CALLER]: caller, [REFUSED]: refused, log } = request
      log.info(
        {
          method,
          route: routeOptions.url,
          status: reply.statusCode,
          code: refused?.problem.code,
          // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent on public routes
          actor: caller?.actor,
          // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent on public routes
          caller: caller?.id,
          // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent on public routes
          through: caller?.through,
          ids: request[IDS_IN_BODY] ?? idsInPath(request),
          ms: Math.round(reply.elapsedTime),
        },
        'answered',
      )
      next()
    })
    done()
  },
  { name: 'request-log', dependencies: ['errors'] },
)

/** Counts the items of the list in the path; undefined where the path has none. */
function idsInPath({ params }: FastifyRequest): number | undefined {
  const { ids } = (params ?? {}) as { readonly ids?: string }
  if (ids === undefined) return undefined
  let count = 1
  for (let at = ids.indexOf(','); at >= 0; at = ids.indexOf(',', at + 1)) count += 1
  return count
}
