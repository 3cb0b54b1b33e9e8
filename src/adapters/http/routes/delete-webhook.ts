import type { FastifyPluginCallback } from 'fastify'
import type { ChangeWebhook } from '../../../domain/change-webhook.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { PATH_ID, readPathId } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'

const DELETE_WEBHOOK: Operation = {
  id: 'deleteWebhook',
  tag: 'Webhooks',
  summary: 'Delete a webhook',
  description: 'Nothing more is delivered, and its attempts are forgotten.',
  path: { id: PATH_ID },
  answers: { 204: { description: 'The webhook is deleted.' } },
  refusals: ['404-100'],
}

/** `DELETE /webhook/{id}` (contract, section 4b). */
export function deleteWebhookRoute({ delete: remove }: ChangeWebhook): FastifyPluginCallback {
  return (app, _options, done) => {
    app.delete<{ Params: { id: string }; Querystring: Query }>(
      '/webhook/:id',
      { config: { access: 'manage', clientsOnly: true, operation: DELETE_WEBHOOK } },
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request)
        const id = readPathId(request.params.id)
        valueOf(await remove(requesterOf(request), id), reply)
        return reply.code(204).send()
      },
    )
    done()
  }
}
