import type { FastifyPluginCallback } from 'fastify'
import type { Target } from '../../../domain/activity.js'
import { refusal } from '../../../domain/errors.js'
import { isId } from '../../../domain/id.js'
import type { TransferActivities } from '../../../domain/transfer-activities.js'
import { readSeenActivities } from '../requests/body/seen-activities.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'

const KINDS = ['user', 'queue'] as const satisfies readonly Target['kind'][]

/** `PATCH /activity/transfer/user/{id}` and `/activity/transfer/queue/{id}` (contract, section 3). */
export function transferActivitiesRoutes(transferActivities: TransferActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    for (const kind of KINDS) {
      app.patch<{ Params: { id: string }; Querystring: Query }>(
        `/activity/transfer/${kind}/:id`,
        { config: { access: 'manage' } },
        async (request, reply) => {
          refuseQuery(request.query)
          const seen = readSeenActivities(request)
          await transferActivities(request.caller, { kind, id: readTarget(request.params.id) }, seen)
          return reply.code(204).send()
        },
      )
    }
    done()
  }
}

function readTarget(id: string): string {
  if (!isId(id)) throw refusal('400-108', { value: id })
  return id
}
