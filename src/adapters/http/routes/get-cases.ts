import type { FastifyPluginCallback } from 'fastify'
import { CASE_SORT_KEYS, type CaseSortKey, type GetCases } from '../../../domain/get-cases.js'
import { NEWEST_NOTES } from '../../../domain/note.js'
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
import { CASE_LIST, NOTES_MEMBER } from '../views/case-view.js'
import { CASES } from '../views/list-shapes.js'
import { View } from '../views/view.js'

const SORTING = sortingParameters(Object.keys(CASE_SORT_KEYS) as CaseSortKey[])
const QUERY = { ...attributeParameter(CASE_LIST.members, [NOTES_MEMBER]), ...SORTING }
const MOST = 75

const GET_CASES: Operation = {
  id: 'getCases',
  tag: 'Cases',
  summary: 'Show cases',
  description:
    `At most ${String(MOST)} cases by their ids, sorted. If one is missing or out of reach, none is shown. ` +
    `\`$attribute=${NOTES_MEMBER}\` shows the newest ${String(NEWEST_NOTES)} notes of each case.`,
  path: { ids: IDS },
  query: QUERY,
  answers: { 200: { description: 'The cases.', body: CASES } },
  refusals: ['400-913', '403-910', '404-100'],
}

/** `GET /case/{ids}` (contract, section 3). */
export function getCasesRoute(getCases: GetCases): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Params: { ids: string }; Querystring: Query }>(
      '/case/:ids',
      { config: { access: 'read', operation: GET_CASES } },
      async (request, reply) => {
        refuseQuery(request.query, QUERY)
        const members = readAttributes(request.query, CASE_LIST.usual, CASE_LIST.members, [NOTES_MEMBER])
        const sorting = readSorting(request.query, SORTING)
        refuseBody(request)
        const asked = { ...sorting, notes: members.includes(NOTES_MEMBER) }
        const found = await getCases(request[CALLER], readPathIds(request.params.ids, MOST), asked)
        const setting = { texts: CATALOGUES[request[NEGOTIATED].language], base: linkBase(request) }
        return reply.send(new View('cases', { case: found.map((one) => CASE_LIST.view(one, members, setting)) }))
      },
    )
    done()
  }
}
