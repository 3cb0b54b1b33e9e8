import type { FastifyPluginCallback } from 'fastify'
import type { PickActivities } from '../../../domain/pick-activities.js'
import { readSeenActivities } from '../requests/body/seen-activities.js'
import { type Query, readWord } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'

const UNPIN = 'unpin'

/** `PATCH /activity/pick` (contract, section 3). */
export function pickActivitiesRoute(pickActivities: PickActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    app.patch<{ Querystring: Query }>(
      '/activity/pick',
      { config: { access: 'manage', usersOnly: true } },
      async (request, reply) => {
        refuseQuery(request.query, [UNPIN])
        const unpin = readWord(request.query, UNPIN, ['yes']) === 'yes'
        await pickActivities(request.caller, { seen: readSeenActivities(request), unpin })
        return reply.code(204).send()
      },
    )
    done()
  }
}
