import type { FastifyPluginCallback } from 'fastify'
import type { SearchCases } from '../../../domain/search-cases.js'
import type { Operation } from '../openapi/operation.js'
import { CASE_FILTERS, readCaseQuery } from '../requests/case-query.js'
import { CASE_LIST } from '../views/case-view.js'
import { FOUND_CASES } from '../views/list-shapes.js'
import { searchParameters, searchRoute } from './search-route.js'

const SEARCH_CASES: Operation = {
  id: 'searchCases',
  tag: 'Cases',
  summary: 'Search cases',
  description:
    'The cases within reach that have everything that is asked for, by pages or by ranges. `paginationInfo` links to ' +
    'what is around them. With `$count=yes` only their number.',
  query: searchParameters(CASE_FILTERS, CASE_LIST.members),
  answers: {
    200: { description: 'What is found, or how many there are.', body: FOUND_CASES },
    204: { description: 'Nothing is found.' },
  },
}

/** `GET /case` (contract, section 3). */
export function searchCasesRoute(searchCases: SearchCases): FastifyPluginCallback {
  return searchRoute({
    path: '/case',
    operation: SEARCH_CASES,
    readFilter: readCaseQuery,
    search: searchCases,
    list: CASE_LIST,
  })
}
