import type { FastifyPluginCallback } from 'fastify'
import type { SearchCases } from '../../../domain/search-cases.js'
import { CATALOGUES } from '../locales/catalogues.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER } from '../plugins/authentication.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { attributeParameter, readAttributes } from '../requests/attributes.js'
import { CASE_FILTERS, readCaseQuery } from '../requests/case-query.js'
import { COUNT, wantsCount } from '../requests/count.js'
import { linkBase } from '../requests/link-base.js'
import { PAGING, readPaging } from '../requests/paging.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { CASE_MEMBERS, caseView, USUAL_CASE_MEMBERS } from '../views/case-view.js'
import { FOUND_CASES } from '../views/list-shapes.js'
import { paginationView } from '../views/pagination-view.js'
import { View } from '../views/view.js'

const QUERY = { ...CASE_FILTERS, ...PAGING, ...attributeParameter(CASE_MEMBERS), ...COUNT }

const SEARCH_CASES: Operation = {
  id: 'searchCases',
  tag: 'Cases',
  summary: 'Search cases',
  description:
    'The cases within reach that have everything that is asked for, by pages or by ranges. `paginationInfo` links to ' +
    'what is around them. With `$count=yes` only their number.',
  query: QUERY,
  answers: {
    200: { description: 'What is found, or how many there are.', body: FOUND_CASES },
    204: { description: 'Nothing is found.' },
  },
  refusals: ['400-102', '400-116', '400-120', '400-124'],
}

/** `GET /case` (contract, section 3). */
export function searchCasesRoute(searchCases: SearchCases): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Querystring: Query }>(
      '/case',
      { config: { access: 'read', operation: SEARCH_CASES } },
      async (request, reply) => {
        const { [CALLER]: caller, query } = request
        refuseQuery(query, QUERY)
        const asked = readCaseQuery(query)
        const paging = readPaging(query)
        const members = readAttributes(query, USUAL_CASE_MEMBERS, CASE_MEMBERS)
        const onlyCount = wantsCount(query)
        refuseBody(request)
        if (onlyCount) return reply.send(new View('cases', { count: await searchCases.count(caller, asked) }))

        const { items, more } = await searchCases.find(caller, asked, paging.stretch)
        if (items.length === 0) return reply.code(204).send()
        const setting = { texts: CATALOGUES[request[NEGOTIATED].language], base: linkBase(request) }
        const page = { paging, query, path: `${linkBase(request)}/case`, ids: items.map(({ id }) => id), more }
        const cases = items.map((one) => caseView(one, members, setting))
        return reply.send(new View('cases', { case: cases, paginationInfo: paginationView(page) }))
      },
    )
    done()
  }
}
