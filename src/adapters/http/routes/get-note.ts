import type { FastifyPluginCallback } from 'fastify'
import type { GetNote } from '../../../domain/get-notes.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER } from '../plugins/authentication.js'
import { linkBase } from '../requests/link-base.js'
import { PATH_ID, readPathId } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { NOTE, noteView } from '../views/note-view.js'
import { View } from '../views/view.js'

const GET_NOTE: Operation = {
  id: 'getNote',
  tag: 'Notes',
  summary: 'Show a note of a case',
  description: 'The note, with its author and the instant at which it was written.',
  path: { id: PATH_ID, noteId: PATH_ID },
  answers: { 200: { description: 'The note.', body: NOTE } },
  refusals: ['403-910', '404-100'],
}

/** `GET /case/{id}/note/{noteId}` (contract, section 3). */
export function getNoteRoute(getNote: GetNote): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Params: { id: string; noteId: string }; Querystring: Query }>(
      '/case/:id/note/:noteId',
      { config: { access: 'read', operation: GET_NOTE } },
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request)
        const [of, id] = [readPathId(request.params.id), readPathId(request.params.noteId)]
        const note = await getNote(request[CALLER], of, id)
        return reply.send(new View('note', noteView(note, { base: linkBase(request) })))
      },
    )
    done()
  }
}
