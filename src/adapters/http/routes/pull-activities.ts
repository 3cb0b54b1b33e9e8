import type { FastifyPluginCallback } from 'fastify'
import type { PullActivities } from '../../../domain/pull-activities.js'
import { CATALOGUES } from '../locales/catalogues.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { linkBase } from '../requests/link-base.js'
import { type Query, readValue, wholeNumber } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { ACTIVITY_LIST } from '../views/activity-view.js'
import { ACTIVITIES } from '../views/list-shapes.js'
import { View } from '../views/view.js'

const QUERY = {
  count: wholeNumber({ minimum: 1, maximum: 25, default: 1, description: 'How many activities at most.' }),
}

const PULL_ACTIVITIES: Operation = {
  id: 'pullActivities',
  tag: 'Activities',
  summary: 'Pull the next activities',
  description:
    'Makes the next activities that wait in the queues of the calling user the user’s: by priority, then by age. ' +
    'No activity is given to two users.',
  query: QUERY,
  answers: {
    200: { description: 'The activities, in the order in which they waited.', body: ACTIVITIES },
    204: { description: 'Nothing waits for the user.' },
  },
  refusals: ['403-178'],
}

/** `PATCH /activity/pull` (contract, section 3). */
export function pullActivitiesRoute(pullActivities: PullActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    app.patch<{ Querystring: Query }>(
      '/activity/pull',
      { config: { access: 'manage', usersOnly: true, operation: PULL_ACTIVITIES } },
      async (request, reply) => {
        refuseQuery(request.query, QUERY)
        const most = readValue(request.query, QUERY, 'count')
        refuseBody(request)
        const pulled = valueOf(await pullActivities(requesterOf(request), most), reply)
        if (pulled.length === 0) return reply.code(204).send()
        const setting = { texts: CATALOGUES[request[NEGOTIATED].language], base: linkBase(request) }
        return reply.send(
          new View('activities', {
            activity: pulled.map((one) => ACTIVITY_LIST.view(one, ACTIVITY_LIST.members, setting)),
          }),
        )
      },
    )
    done()
  }
}
