import type { FastifyPluginCallback } from 'fastify'
import type { SearchActivities } from '../../../domain/search-activities.js'
import type { Operation } from '../openapi/operation.js'
import { ACTIVITY_FILTERS, readActivityQuery } from '../requests/activity-query.js'
import { ACTIVITY_LIST } from '../views/activity-view.js'
import { FOUND_ACTIVITIES } from '../views/list-shapes.js'
import { searchParameters, searchRoute } from './search-route.js'

const SEARCH_ACTIVITIES: Operation = {
  id: 'searchActivities',
  tag: 'Activities',
  summary: 'Search activities',
  description:
    'The activities within reach that have everything that is asked for, by pages or by ranges. `paginationInfo` links to ' +
    'what is around them. With `$count=yes` only their number.',
  query: searchParameters(ACTIVITY_FILTERS, ACTIVITY_LIST.members),
  answers: {
    200: { description: 'What is found, or how many there are.', body: FOUND_ACTIVITIES },
    204: { description: 'Nothing is found.' },
  },
}

/** `GET /activity` (contract, section 3). */
export function searchActivitiesRoute(searchActivities: SearchActivities): FastifyPluginCallback {
  return searchRoute({
    path: '/activity',
    operation: SEARCH_ACTIVITIES,
    readFilter: readActivityQuery,
    search: searchActivities,
    list: ACTIVITY_LIST,
  })
}
