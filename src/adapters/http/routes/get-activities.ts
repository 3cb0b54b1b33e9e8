import type { FastifyPluginCallback } from 'fastify'
import { ACTIVITY_SORT_KEYS, type ActivitySortKey, type GetActivities } from '../../../domain/get-activities.js'
import { CATALOGUES } from '../locales/catalogues.js'
import { ATTRIBUTE, readAttributes } from '../requests/attributes.js'
import { readPathIds } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { readSorting, SORTING } from '../requests/sorting.js'
import { ACTIVITY_MEMBERS, activityView } from '../views/activity-view.js'
import { View } from '../views/view.js'

const PARAMETERS = [ATTRIBUTE, ...SORTING]
const USUAL = new Set(ACTIVITY_MEMBERS)
const MOST = 75

/** `GET /activity/{ids}` (contract, section 3). */
export function getActivitiesRoute(getActivities: GetActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Params: { ids: string }; Querystring: Query }>(
      '/activity/:ids',
      { config: { access: 'read' } },
      async (request, reply) => {
        refuseQuery(request.query, PARAMETERS)
        const members = readAttributes(request.query, USUAL, ACTIVITY_MEMBERS)
        const sorting = readSorting(request.query, Object.keys(ACTIVITY_SORT_KEYS) as ActivitySortKey[])
        refuseBody(request, reply)
        const found = await getActivities(request.caller, readPathIds(request.params.ids, MOST), sorting)
        const setting = { texts: CATALOGUES[request.negotiated.language], base: app.prefix }
        return reply.send(new View('activities', { activity: found.map((one) => activityView(one, members, setting)) }))
      },
    )
    done()
  }
}
