import type { FastifyPluginCallback } from 'fastify'
import type { CloseCases } from '../../../domain/close-cases.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { IDS, readPathIds } from '../requests/path-ids.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'

const CLOSE_CASES: Operation = {
  id: 'closeCases',
  tag: 'Cases',
  summary: 'Close cases',
  description:
    'Closes every case of the list with all its open activities, or none. The first rule that is broken gives ' +
    'the code; `details` lists everything that stands in the way.',
  path: { ids: IDS },
  answers: { 204: { description: 'The cases are closed and their open activities completed.' } },
  refusals: [
    ...(['400-177', '400-253', '400-910', '400-911', '400-912', '400-914'] as const),
    ...(['403-178', '403-910', '403-911', '403-912', '404-100'] as const),
  ],
}

/** `PATCH /case/{ids}/close` (contract, section 1). */
export function closeCasesRoute(closeCases: CloseCases): FastifyPluginCallback {
  return (app, _options, done) => {
    app.patch<{ Params: { ids: string }; Querystring: Record<string, unknown> }>(
      '/case/:ids/close',
      { config: { access: 'manage', operation: CLOSE_CASES } },
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request)
        const ids = readPathIds(request.params.ids)
        valueOf(await closeCases(requesterOf(request), ids), reply)
        return reply.code(204).send()
      },
    )
    done()
  }
}
