import type { FastifyPluginAsync } from 'fastify'
import { noBody } from '../plugins/no-body.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'

/** `POST /dev/reset`: everything as it was at the start. */
export function resetRoute(reset: () => Promise<void>): FastifyPluginAsync {
  return async (app) => {
    await app.register(noBody)
    app.post<{ Querystring: Record<string, unknown> }>('/dev/reset', async (request, reply) => {
      refuseQuery(request.query)
      refuseBody(request, reply)
      await reset()
      return reply.code(204).send()
    })
  }
}
