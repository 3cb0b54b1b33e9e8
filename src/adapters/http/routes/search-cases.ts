import type { FastifyPluginCallback } from 'fastify'
import type { SearchCases } from '../../../domain/search-cases.js'
import { CATALOGUES } from '../locales/catalogues.js'
import { ATTRIBUTE, readAttributes } from '../requests/attributes.js'
import { CASE_FILTERS, readCaseQuery } from '../requests/case-query.js'
import { COUNT, wantsCount } from '../requests/count.js'
import { PAGING, readPaging } from '../requests/paging.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { CASE_MEMBERS, caseView, USUAL_CASE_MEMBERS } from '../views/case-view.js'
import { paginationView } from '../views/pagination-view.js'
import { View } from '../views/view.js'

const PARAMETERS = [...CASE_FILTERS, ...PAGING, ATTRIBUTE, COUNT]

/** `GET /case` (contract, section 3). */
export function searchCasesRoute(searchCases: SearchCases): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Querystring: Query }>('/case', { config: { access: 'read' } }, async (request, reply) => {
      const { caller, query } = request
      refuseQuery(query, PARAMETERS)
      const asked = readCaseQuery(query)
      const paging = readPaging(query)
      const members = readAttributes(query, USUAL_CASE_MEMBERS, CASE_MEMBERS)
      const onlyCount = wantsCount(query)
      refuseBody(request, reply)
      if (onlyCount) return reply.send(new View('cases', { count: await searchCases.count(caller, asked) }))

      const { items, more } = await searchCases.find(caller, asked, paging.stretch)
      if (items.length === 0) return reply.code(204).send()
      const setting = { texts: CATALOGUES[request.negotiated.language], base: app.prefix }
      const page = { paging, query, path: `${app.prefix}/case`, ids: items.map(({ id }) => id), more }
      const cases = items.map((one) => caseView(one, members, setting))
      return reply.send(new View('cases', { case: cases, paginationInfo: paginationView(page) }))
    })
    done()
  }
}
