import type { FastifyPluginCallback } from 'fastify'
import type { ChangeWebhook } from '../../../domain/change-webhook.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { readBody } from '../requests/body/read-body.js'
import { REPLAY, readWebhookEdit, WEBHOOK_EDIT } from '../requests/body/webhook.js'
import { PATH_ID, readPathId } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'

const EDIT_WEBHOOK: Operation = {
  id: 'editWebhook',
  tag: 'Webhooks',
  summary: 'Edit a webhook',
  description:
    'Gives it another URL, other kinds or another order, enables or disables it. A webhook that is enabled then goes on ' +
    'where it stopped, and is tried at once.',
  path: { id: PATH_ID },
  body: WEBHOOK_EDIT,
  answers: { 204: { description: 'The webhook is as the body says.' } },
  refusals: ['404-100'],
}

const REPLAY_WEBHOOK: Operation = {
  id: 'replayWebhook',
  tag: 'Webhooks',
  summary: 'Deliver again',
  description:
    'Every entry of the journal behind a number is delivered, again or for the first time; failures before count no ' +
    'more. A number at the end of the journal passes over all that was not delivered.',
  path: { id: PATH_ID },
  body: REPLAY,
  answers: { 204: { description: 'The next delivery is the first one behind the number.' } },
  refusals: ['404-100'],
}

/** `PATCH /webhook/{id}` and `POST /webhook/{id}/replay` (contract, section 4b). */
export function editWebhookRoutes({ edit, replay }: ChangeWebhook): FastifyPluginCallback {
  const configOf = (operation: Operation) => ({ config: { access: 'manage', clientsOnly: true, operation } as const })
  return (app, _options, done) => {
    app.patch<{ Params: { id: string }; Querystring: Query }>(
      '/webhook/:id',
      configOf(EDIT_WEBHOOK),
      async (request, reply) => {
        refuseQuery(request.query)
        const settings = readWebhookEdit(request)
        const id = readPathId(request.params.id)
        valueOf(await edit(requesterOf(request), id, settings), reply)
        return reply.code(204).send()
      },
    )

    app.post<{ Params: { id: string }; Querystring: Query }>(
      '/webhook/:id/replay',
      configOf(REPLAY_WEBHOOK),
      async (request, reply) => {
        refuseQuery(request.query)
        const { after } = readBody(request, REPLAY)
        const id = readPathId(request.params.id)
        valueOf(await replay(requesterOf(request), id, after), reply)
        return reply.code(204).send()
      },
    )
    done()
  }
}
