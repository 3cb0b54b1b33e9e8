import type { FastifyPluginCallback } from 'fastify'
import type { AddNote } from '../../../domain/add-note.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { NEW_NOTE, readNote } from '../requests/body/new-note.js'
import { linkBase } from '../requests/link-base.js'
import { PATH_ID, readPathId } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'
import { ADDED_NOTE, addedNoteView, notePath } from '../views/note-view.js'

const ADD_NOTE: Operation = {
  id: 'addNote',
  tag: 'Notes',
  summary: 'Add a note to a case',
  description:
    'The case may be closed: a note neither reopens it nor changes its `lastModified`. A client application may write ' +
    'notes, too.',
  path: { id: PATH_ID },
  body: NEW_NOTE,
  answers: { 201: { description: 'The place of the note.', body: ADDED_NOTE, isLocated: true } },
  refusals: ['403-910', '404-100'],
}

/** `POST /case/{id}/note` (contract, section 3). */
export function addNoteRoute(addNote: AddNote): FastifyPluginCallback {
  return (app, _options, done) => {
    app.post<{ Params: { id: string }; Querystring: Query }>(
      '/case/:id/note',
      { config: { access: 'manage', operation: ADD_NOTE } },
      async (request, reply) => {
        refuseQuery(request.query)
        const content = readNote(request)
        const id = readPathId(request.params.id)
        const added = valueOf(await addNote(requesterOf(request), { case: id, content }), reply)
        const base = linkBase(request)
        return reply
          .code(201)
          .header('location', notePath(added.case, added.note, base))
          .send(addedNoteView(added, base))
      },
    )
    done()
  }
}
