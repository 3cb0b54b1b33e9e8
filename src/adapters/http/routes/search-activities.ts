import type { FastifyPluginCallback } from 'fastify'
import type { SearchActivities } from '../../../domain/search-activities.js'
import { CATALOGUES } from '../locales/catalogues.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER } from '../plugins/authentication.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { ACTIVITY_FILTERS, readActivityQuery } from '../requests/activity-query.js'
import { attributeParameter, readAttributes } from '../requests/attributes.js'
import { COUNT, wantsCount } from '../requests/count.js'
import { linkBase } from '../requests/link-base.js'
import { PAGING, readPaging } from '../requests/paging.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { ACTIVITY_MEMBERS, activityView } from '../views/activity-view.js'
import { FOUND_ACTIVITIES } from '../views/list-shapes.js'
import { paginationView } from '../views/pagination-view.js'
import { View } from '../views/view.js'

const QUERY = { ...ACTIVITY_FILTERS, ...PAGING, ...attributeParameter(ACTIVITY_MEMBERS), ...COUNT }
const USUAL = new Set(ACTIVITY_MEMBERS)

const SEARCH_ACTIVITIES: Operation = {
  id: 'searchActivities',
  tag: 'Activities',
  summary: 'Search activities',
  description:
    'The activities within reach that have everything that is asked for, by pages or by ranges. `paginationInfo` links to ' +
    'what is around them. With `$count=yes` only their number.',
  query: QUERY,
  answers: {
    200: { description: 'What is found, or how many there are.', body: FOUND_ACTIVITIES },
    204: { description: 'Nothing is found.' },
  },
  refusals: ['400-102', '400-116', '400-120', '400-124'],
}

/** `GET /activity` (contract, section 3). */
export function searchActivitiesRoute(searchActivities: SearchActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Querystring: Query }>(
      '/activity',
      { config: { access: 'read', operation: SEARCH_ACTIVITIES } },
      async (request, reply) => {
        const { [CALLER]: caller, query } = request
        refuseQuery(query, QUERY)
        const asked = readActivityQuery(query)
        const paging = readPaging(query)
        const members = readAttributes(query, USUAL, ACTIVITY_MEMBERS)
        const onlyCount = wantsCount(query)
        refuseBody(request)
        if (onlyCount) return reply.send(new View('activities', { count: await searchActivities.count(caller, asked) }))

        const { items, more } = await searchActivities.find(caller, asked, paging.stretch)
        if (items.length === 0) return reply.code(204).send()
        const setting = { texts: CATALOGUES[request[NEGOTIATED].language], base: linkBase(request) }
        const page = { paging, query, path: `${linkBase(request)}/activity`, ids: items.map(({ id }) => id), more }
        const activities = items.map((one) => activityView(one, members, setting))
        return reply.send(new View('activities', { activity: activities, paginationInfo: paginationView(page) }))
      },
    )
    done()
  }
}
