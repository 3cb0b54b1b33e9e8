import type { FastifyPluginCallback } from 'fastify'
import type { CompleteActivities } from '../../../domain/complete-activities.js'
import { CATALOGUES } from '../locales/catalogues.js'
import { readSeenActivities } from '../requests/body/seen-activities.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'
import { completionsView } from '../views/completions-view.js'

/** `PATCH /activity/complete` (contract, section 3). */
export function completeActivitiesRoute(completeActivities: CompleteActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    app.patch<{ Querystring: Query }>(
      '/activity/complete',
      { config: { access: 'manage', usersOnly: true } },
      async (request, reply) => {
        refuseQuery(request.query)
        const completions = await completeActivities(request.caller, readSeenActivities(request))
        const setting = { texts: CATALOGUES[request.negotiated.language], base: app.prefix }
        return reply.send(completionsView(completions, setting))
      },
    )
    done()
  }
}
