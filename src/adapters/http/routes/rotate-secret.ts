import type { FastifyPluginCallback } from 'fastify'
import type { ChangeWebhook } from '../../../domain/change-webhook.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { linkBase } from '../requests/link-base.js'
import { PATH_ID, readPathId } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { WEBHOOK_SECRET, webhookSecretView } from '../views/webhook-view.js'

const ROTATE_SECRET: Operation = {
  id: 'rotateWebhookSecret',
  tag: 'Webhooks',
  summary: 'Give a webhook a new secret',
  description: 'The old secret signs along for 24 hours, so that the receiver can change over without a gap.',
  path: { id: PATH_ID },
  answers: { 200: { description: 'The new secret, which is shown this once.', body: WEBHOOK_SECRET } },
  refusals: ['404-100'],
}

/** `POST /webhook/{id}/secret` (contract, section 4b). */
export function rotateSecretRoute({ rotate }: ChangeWebhook): FastifyPluginCallback {
  return (app, _options, done) => {
    app.post<{ Params: { id: string }; Querystring: Query }>(
      '/webhook/:id/secret',
      { config: { access: 'manage', clientsOnly: true, operation: ROTATE_SECRET } },
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request)
        const id = readPathId(request.params.id)
        const rotated = valueOf(await rotate(requesterOf(request), id), reply)
        return reply.send(webhookSecretView(rotated, linkBase(request)))
      },
    )
    done()
  }
}
