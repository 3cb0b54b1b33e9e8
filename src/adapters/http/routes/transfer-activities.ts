import type { FastifyPluginCallback } from 'fastify'
import type { Target } from '../../../domain/activity.js'
import type { TransferActivities } from '../../../domain/transfer-activities.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { readSeenActivities, SEEN_ACTIVITIES } from '../requests/body/seen-activities.js'
import { PATH_ID, readPathId } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'

const KINDS = ['user', 'queue'] as const satisfies readonly Target['kind'][]

const transferTo = (kind: Target['kind']): Operation => ({
  id: kind === 'user' ? 'transferActivitiesToUser' : 'transferActivitiesToQueue',
  tag: 'Activities',
  summary: `Transfer activities to a ${kind}`,
  description: `Hands every activity of the list to a ${kind}, or none. A requester who may pick may also transfer.`,
  path: { id: PATH_ID },
  body: SEEN_ACTIVITIES,
  answers: { 204: { description: `The activities are with the ${kind}.` } },
  refusals: [
    ...(['400-177', '400-194', '400-911', '400-912', '400-913'] as const),
    ...(['403-178', '403-911', '403-912', '404-100', '409-100'] as const),
  ],
})

/** `PATCH /activity/transfer/user/{id}` and `/activity/transfer/queue/{id}` (contract, section 3). */
export function transferActivitiesRoutes(transferActivities: TransferActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    for (const kind of KINDS) {
      app.patch<{ Params: { id: string }; Querystring: Query }>(
        `/activity/transfer/${kind}/:id`,
        { config: { access: 'manage', operation: transferTo(kind) } },
        async (request, reply) => {
          refuseQuery(request.query)
          const seen = readSeenActivities(request)
          const target = { kind, id: readPathId(request.params.id) }
          valueOf(await transferActivities(requesterOf(request), target, seen), reply)
          return reply.code(204).send()
        },
      )
    }
    done()
  }
}
