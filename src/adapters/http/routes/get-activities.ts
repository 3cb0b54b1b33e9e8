import type { FastifyPluginCallback } from 'fastify'
import { ACTIVITY_SORT_KEYS, type ActivitySortKey, type GetActivities } from '../../../domain/get-activities.js'
import { CATALOGUES } from '../locales/catalogues.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER } from '../plugins/authentication.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { attributeParameter, readAttributes } from '../requests/attributes.js'
import { linkBase } from '../requests/link-base.js'
import { IDS, readPathIds } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { readSorting, sortingParameters } from '../requests/sorting.js'
import { ACTIVITY_LIST } from '../views/activity-view.js'
import { ACTIVITIES } from '../views/list-shapes.js'
import { View } from '../views/view.js'

const SORTING = sortingParameters(Object.keys(ACTIVITY_SORT_KEYS) as ActivitySortKey[])
const QUERY = { ...attributeParameter(ACTIVITY_LIST.members), ...SORTING }
const MOST = 75

const GET_ACTIVITIES: Operation = {
  id: 'getActivities',
  tag: 'Activities',
  summary: 'Show activities',
  description: `At most ${String(MOST)} activities by their ids, sorted. If one is missing or out of reach, none is shown.`,
  path: { ids: IDS },
  query: QUERY,
  answers: { 200: { description: 'The activities.', body: ACTIVITIES } },
  refusals: ['400-913', '403-911', '404-100'],
}

/** `GET /activity/{ids}` (contract, section 3). */
export function getActivitiesRoute(getActivities: GetActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Params: { ids: string }; Querystring: Query }>(
      '/activity/:ids',
      { config: { access: 'read', operation: GET_ACTIVITIES } },
      async (request, reply) => {
        refuseQuery(request.query, QUERY)
        const members = readAttributes(request.query, ACTIVITY_LIST.usual, ACTIVITY_LIST.members)
        const sorting = readSorting(request.query, SORTING)
        refuseBody(request)
        const found = await getActivities(request[CALLER], readPathIds(request.params.ids, MOST), sorting)
        const setting = { texts: CATALOGUES[request[NEGOTIATED].language], base: linkBase(request) }
        return reply.send(
          new View('activities', { activity: found.map((one) => ACTIVITY_LIST.view(one, members, setting)) }),
        )
      },
    )
    done()
  }
}
