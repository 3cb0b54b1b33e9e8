import type { FastifyPluginCallback } from 'fastify'
import type { Closability, ExplainClose } from '../../../domain/explain-close.js'
import { readPathIds } from '../requests/path-ids.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { closabilityView } from '../views/closability-view.js'

/** `GET /case/{ids}/closability` (contract, section 3). */
export function explainCloseRoute(explainClose: ExplainClose): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Params: { ids: string }; Querystring: Record<string, unknown> }>(
      '/case/:ids/closability',
      { config: { access: 'read' } },
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request, reply)
        const cases: readonly Closability[] = await explainClose(request.caller, readPathIds(request.params.ids))
        return reply.send(closabilityView(app.messages, request.negotiated.language, cases))
      },
    )
    done()
  }
}
