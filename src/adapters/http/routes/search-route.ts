import type { FastifyPluginCallback } from 'fastify'
import type { Id } from '../../../domain/id.js'
import type { Search } from '../../../domain/search.js'
import { CATALOGUES } from '../locales/catalogues.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER } from '../plugins/authentication.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { attributeParameter, readAttributes } from '../requests/attributes.js'
import { COUNT, wantsCount } from '../requests/count.js'
import { linkBase } from '../requests/link-base.js'
import { PAGING, readPaging } from '../requests/paging.js'
import type { Query, QueryParameters } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import type { ListView } from '../views/list-view.js'
import { paginationView } from '../views/pagination-view.js'
import { View } from '../views/view.js'

/** The query parameters of a search: its filters, and the parameters of every search. */
export function searchParameters(filters: QueryParameters, members: readonly string[]): QueryParameters {
  return { ...filters, ...PAGING, ...attributeParameter(members), ...COUNT }
}

/** The parts that differ between searches. */
export interface SearchRoute<Asked, Item, Member extends string> {
  readonly path: string
  readonly operation: Operation
  /** @throws Refusal 400-102 for a value that is not supported */
  readonly readFilter: (query: Query) => Asked
  readonly search: Search<Asked, Item>
  readonly list: ListView<Item, Member>
}

/** Makes the route of a search (contract, section 3). */
export function searchRoute<Asked, Item extends { readonly id: Id }, Member extends string>({
  path,
  operation,
  readFilter,
  search,
  list,
}: SearchRoute<Asked, Item, Member>): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Querystring: Query }>(path, { config: { access: 'read', operation } }, async (request, reply) => {
      const { [CALLER]: caller, query } = request
      refuseQuery(query, operation.query)
      const asked = readFilter(query)
      const paging = readPaging(query)
      const members = readAttributes(query, list.usual, list.members)
      const onlyCount = wantsCount(query)
      refuseBody(request)
      if (onlyCount) return reply.send(new View(list.root, { count: await search.count(caller, asked) }))

      const { items, more } = await search.find(caller, asked, paging.window)
      if (items.length === 0) return reply.code(204).send()
      const setting = { texts: CATALOGUES[request[NEGOTIATED].language], base: linkBase(request) }
      const page = { paging, query, path: linkBase(request) + path, ids: items.map(({ id }) => id), more }
      const shown = items.map((one) => list.view(one, members, setting))
      return reply.send(new View(list.root, { [list.name]: shown, paginationInfo: paginationView(page) }))
    })
    done()
  }
}
