import fp from 'fastify-plugin'

/**
 * Logs a line for each answer: the route and not the URL, which may carry thousands of ids, or a token by mistake.
 */
export const requestLog = fp(
  (app, _options, done) => {
    app.addHook('onResponse', (request, reply, next) => {
      const { method, routeOptions, log } = request
      const line = { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent on public routes
      log.info({ ...line, actor: request.caller?.actor, caller: request.caller?.id }, 'answered')
      next()
    })
    done()
  },
  { name: 'request-log', dependencies: ['authentication'] },
)
