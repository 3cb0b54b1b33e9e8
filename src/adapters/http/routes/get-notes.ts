import type { FastifyPluginCallback } from 'fastify'
import type { GetNotes } from '../../../domain/get-notes.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER } from '../plugins/authentication.js'
import { COUNT, wantsCount } from '../requests/count.js'
import { linkBase } from '../requests/link-base.js'
import { readWindow, WINDOW } from '../requests/paging.js'
import { PATH_ID, readPathId } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { NOTES, notesPath, noteView } from '../views/note-view.js'
import { paginationView } from '../views/pagination-view.js'
import { View } from '../views/view.js'

const QUERY = { ...WINDOW, ...COUNT }

const GET_NOTES: Operation = {
  id: 'getNotes',
  tag: 'Notes',
  summary: 'Show the notes of a case',
  description:
    'Newest first, by pages or by ranges. `paginationInfo` links to what is around them. With `$count=yes` only their ' +
    'number.',
  path: { id: PATH_ID },
  query: QUERY,
  answers: {
    200: { description: 'The notes, or how many there are.', body: NOTES },
    204: { description: 'The case has no notes.' },
  },
  refusals: ['403-910', '404-100'],
}

/** `GET /case/{id}/notes` (contract, section 3). */
export function getNotesRoute(getNotes: GetNotes): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Params: { id: string }; Querystring: Query }>(
      '/case/:id/notes',
      { config: { access: 'read', operation: GET_NOTES } },
      async (request, reply) => {
        const { [CALLER]: caller, query } = request
        refuseQuery(query, QUERY)
        const paging = readWindow(query, 'desc')
        const onlyCount = wantsCount(query)
        refuseBody(request)
        const of = readPathId(request.params.id)
        if (onlyCount) return reply.send(new View('notes', { count: await getNotes.count(caller, of) }))

        const { items, more } = await getNotes.find(caller, of, paging.window)
        if (items.length === 0) return reply.code(204).send()
        const base = linkBase(request)
        const page = { paging, query, path: notesPath(of, base), ids: items.map(({ id }) => id), more }
        const note = items.map((one) => noteView(one, { base }))
        return reply.send(new View('notes', { note, paginationInfo: paginationView(page) }))
      },
    )
    done()
  }
}
