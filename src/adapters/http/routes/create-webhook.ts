import type { FastifyPluginCallback } from 'fastify'
import type { CreateWebhook } from '../../../domain/create-webhook.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { NEW_WEBHOOK, readNewWebhook } from '../requests/body/webhook.js'
import { linkBase } from '../requests/link-base.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'
import { WEBHOOK_SECRET, webhookPath, webhookSecretView } from '../views/webhook-view.js'

const CREATE_WEBHOOK: Operation = {
  id: 'createWebhook',
  tag: 'Webhooks',
  summary: 'Add a webhook',
  description:
    'From now on the service sends each new entry of the journal, of the kinds that are named and within reach of the ' +
    'client application, to a URL: as Standard Webhooks 1.0 has it. The `secret` signs ' +
    'the deliveries; it is shown this once.',
  body: NEW_WEBHOOK,
  answers: { 201: { description: 'The place of the webhook, and its secret.', body: WEBHOOK_SECRET, isLocated: true } },
  refusals: ['400-913'],
}

/** `POST /webhook` (contract, section 4b). */
export function createWebhookRoute(createWebhook: CreateWebhook): FastifyPluginCallback {
  return (app, _options, done) => {
    app.post<{ Querystring: Query }>(
      '/webhook',
      { config: { access: 'manage', clientsOnly: true, operation: CREATE_WEBHOOK } },
      async (request, reply) => {
        refuseQuery(request.query)
        const settings = readNewWebhook(request)
        const created = valueOf(await createWebhook(requesterOf(request), settings), reply)
        const base = linkBase(request)
        return reply.code(201).header('location', webhookPath(created.id, base)).send(webhookSecretView(created, base))
      },
    )
    done()
  }
}
