import type { FastifyPluginCallback } from 'fastify'
import type { CompleteActivities } from '../../../domain/complete-activities.js'
import { CATALOGUES } from '../locales/catalogues.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { readSeenActivities, SEEN_ACTIVITIES } from '../requests/body/seen-activities.js'
import { linkBase } from '../requests/link-base.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'
import { COMPLETIONS, completionsView } from '../views/completions-view.js'

const COMPLETE_ACTIVITIES: Operation = {
  id: 'completeActivities',
  tag: 'Activities',
  summary: 'Complete activities',
  description:
    'Completes every activity of the list, or none; the calling user must hold them. A case that is left without open ' +
    'activities closes with them.',
  body: SEEN_ACTIVITIES,
  answers: { 200: { description: 'The activities, and what has become of their cases.', body: COMPLETIONS } },
  refusals: [
    ...(['400-194', '400-253', '400-910', '400-911', '400-912', '400-913', '400-914'] as const),
    ...(['403-178', '403-910', '403-911', '409-100'] as const),
  ],
}

/** `PATCH /activity/complete` (contract, section 3). */
export function completeActivitiesRoute(completeActivities: CompleteActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    app.patch<{ Querystring: Query }>(
      '/activity/complete',
      { config: { access: 'manage', usersOnly: true, operation: COMPLETE_ACTIVITIES } },
      async (request, reply) => {
        refuseQuery(request.query)
        const seen = readSeenActivities(request)
        const completions = valueOf(await completeActivities(requesterOf(request), seen), reply)
        const setting = { texts: CATALOGUES[request[NEGOTIATED].language], base: linkBase(request) }
        return reply.send(completionsView(completions, setting))
      },
    )
    done()
  }
}
