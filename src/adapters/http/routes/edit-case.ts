import type { FastifyPluginCallback } from 'fastify'
import type { EditCase } from '../../../domain/edit-case.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { CASE_EDIT, readCaseEdit } from '../requests/body/case-edit.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'

const EDIT_CASE: Operation = {
  id: 'editCase',
  tag: 'Cases',
  summary: 'Edit a case',
  description:
    'Gives an open case a new subject, description, solution, severity, due date or owner. A member that the body does ' +
    'not name stays as it is. A requester who may pull from a user may also hand a case to that user.',
  body: CASE_EDIT,
  answers: { 204: { description: 'The case is as the body says.' } },
  refusals: ['400-194', '400-253', '403-178', '403-910', '403-912', '409-100'],
}

/** `PATCH /case` (contract, section 3). */
export function editCaseRoute(editCase: EditCase): FastifyPluginCallback {
  return (app, _options, done) => {
    app.patch<{ Querystring: Query }>(
      '/case',
      { config: { access: 'manage', operation: EDIT_CASE } },
      async (request, reply) => {
        refuseQuery(request.query)
        const edit = readCaseEdit(request)
        valueOf(await editCase(requesterOf(request), edit), reply)
        return reply.code(204).send()
      },
    )
    done()
  }
}
