import type { FastifyPluginCallback } from 'fastify'
import type { DeleteNotes } from '../../../domain/delete-notes.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { IDS, PATH_ID, readPathId, readPathIds } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'

const MOST = 75

const DELETE_NOTES: Operation = {
  id: 'deleteNotes',
  tag: 'Notes',
  summary: 'Delete notes of a case',
  description:
    `Deletes at most ${String(MOST)} notes of a case, or none of them. To delete a note of somebody else, a user needs ` +
    'the action `Delete Notes` on `Case`.',
  path: { id: PATH_ID, ids: IDS },
  answers: { 204: { description: 'The notes are deleted.' } },
  refusals: ['400-913', '403-178', '403-910', '404-100'],
}

/** `DELETE /case/{id}/notes/{ids}` (contract, section 3). */
export function deleteNotesRoute(deleteNotes: DeleteNotes): FastifyPluginCallback {
  return (app, _options, done) => {
    app.delete<{ Params: { id: string; ids: string }; Querystring: Query }>(
      '/case/:id/notes/:ids',
      { config: { access: 'manage', operation: DELETE_NOTES } },
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request)
        const of = readPathId(request.params.id)
        const ids = readPathIds(request.params.ids, MOST)
        valueOf(await deleteNotes(requesterOf(request), of, ids), reply)
        return reply.code(204).send()
      },
    )
    done()
  }
}
