import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import type { PickActivities } from '../../../domain/pick-activities.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { readSeenActivities, SEEN_ACTIVITIES } from '../requests/body/seen-activities.js'
import { type Query, readValue } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'

const QUERY = {
  unpin: Type.Enum(['yes'], { description: 'Whether to take what another user has pinned.' }),
}

const PICK_ACTIVITIES: Operation = {
  id: 'pickActivities',
  tag: 'Activities',
  summary: 'Pick activities',
  description: 'Makes every activity of the list the calling user’s, or none.',
  query: QUERY,
  body: SEEN_ACTIVITIES,
  answers: { 204: { description: 'The activities are the caller’s.' } },
  refusals: [
    ...(['400-177', '400-194', '400-911', '400-912', '400-913'] as const),
    ...(['403-178', '403-911', '403-912', '409-100'] as const),
  ],
}

/** `PATCH /activity/pick` (contract, section 3). */
export function pickActivitiesRoute(pickActivities: PickActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    app.patch<{ Querystring: Query }>(
      '/activity/pick',
      { config: { access: 'manage', usersOnly: true, operation: PICK_ACTIVITIES } },
      async (request, reply) => {
        refuseQuery(request.query, QUERY)
        const unpin = readValue(request.query, QUERY, 'unpin') === 'yes'
        const seen = readSeenActivities(request)
        valueOf(await pickActivities(requesterOf(request), { seen, unpin }), reply)
        return reply.code(204).send()
      },
    )
    done()
  }
}
