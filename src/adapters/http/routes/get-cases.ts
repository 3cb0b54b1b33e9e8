import type { FastifyPluginCallback } from 'fastify'
import { CASE_SORT_KEYS, type CaseSortKey, type GetCases } from '../../../domain/get-cases.js'
import { CATALOGUES } from '../locales/catalogues.js'
import { ATTRIBUTE, readAttributes } from '../requests/attributes.js'
import { readPathIds } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { readSorting, SORTING } from '../requests/sorting.js'
import { CASE_MEMBERS, caseView, USUAL_CASE_MEMBERS } from '../views/case-view.js'
import { View } from '../views/view.js'

const PARAMETERS = [ATTRIBUTE, ...SORTING]
const MOST = 75

/** `GET /case/{ids}` (contract, section 3). */
export function getCasesRoute(getCases: GetCases): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Params: { ids: string }; Querystring: Query }>(
      '/case/:ids',
      { config: { access: 'read' } },
      async (request, reply) => {
        refuseQuery(request.query, PARAMETERS)
        const members = readAttributes(request.query, USUAL_CASE_MEMBERS, CASE_MEMBERS)
        const sorting = readSorting(request.query, Object.keys(CASE_SORT_KEYS) as CaseSortKey[])
        refuseBody(request, reply)
        const found = await getCases(request.caller, readPathIds(request.params.ids, MOST), sorting)
        const setting = { texts: CATALOGUES[request.negotiated.language], base: app.prefix }
        return reply.send(new View('cases', { case: found.map((one) => caseView(one, members, setting)) }))
      },
    )
    done()
  }
}
