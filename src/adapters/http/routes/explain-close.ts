import type { FastifyPluginCallback } from 'fastify'
import type { Closability, ExplainClose } from '../../../domain/explain-close.js'
import { missingScope } from '../authentication/scopes.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER, CLAIMS } from '../plugins/authentication.js'
import { MESSAGES } from '../plugins/i18n.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { IDS, readPathIds } from '../requests/path-ids.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { CLOSABILITY, closabilityView } from '../views/closability-view.js'

const EXPLAIN_CLOSE: Operation = {
  id: 'explainClose',
  tag: 'Cases',
  summary: 'Tell whether cases can be closed',
  description: 'The answer that a close of each case would give now, without closing it.',
  path: { ids: IDS },
  answers: {
    200: { description: 'For each case whether it can be closed, and what stands in the way.', body: CLOSABILITY },
  },
}

/** `GET /case/{ids}/closability` (contract, section 3). */
export function explainCloseRoute(explainClose: ExplainClose): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Params: { ids: string }; Querystring: Record<string, unknown> }>(
      '/case/:ids/closability',
      { config: { access: 'read', operation: EXPLAIN_CLOSE } },
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request)
        const ids = readPathIds(request.params.ids)
        const refused = missingScope(request[CLAIMS], 'manage')
        const cases: readonly Closability[] = await explainClose(request[CALLER], ids, refused)
        return reply.send(closabilityView(app[MESSAGES], request[NEGOTIATED].language, cases))
      },
    )
    done()
  }
}
