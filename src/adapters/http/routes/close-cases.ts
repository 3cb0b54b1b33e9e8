import type { FastifyPluginCallback } from 'fastify'
import type { CloseCases } from '../../../domain/close-cases.js'
import { readPathIds } from '../requests/path-ids.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'

/** `PATCH /case/{ids}/close` (contract, section 1). */
export function closeCasesRoute(closeCases: CloseCases): FastifyPluginCallback {
  return (app, _options, done) => {
    app.patch<{ Params: { ids: string }; Querystring: Record<string, unknown> }>(
      '/case/:ids/close',
      { config: { access: 'manage' } },
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request, reply)
        await closeCases(request.caller, readPathIds(request.params.ids))
        return reply.code(204).send()
      },
    )
    done()
  }
}
