import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import type { GetWebhooks } from '../../../domain/get-webhooks.js'
import { CATALOGUES } from '../locales/catalogues.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER } from '../plugins/authentication.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { linkBase } from '../requests/link-base.js'
import { PATH_ID, readPathId } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { ATTEMPTS, attemptView } from '../views/attempt-view.js'
import type { Setting } from '../views/members.js'
import { View } from '../views/view.js'
import { WEBHOOK, WEBHOOKS, webhookView } from '../views/webhook-view.js'

const GET_WEBHOOKS: Operation = {
  id: 'getWebhooks',
  tag: 'Webhooks',
  summary: 'Show the webhooks of the client application',
  description: 'All of them, also those that are disabled: an empty list where there is none.',
  answers: { 200: { description: 'The webhooks, ordered by id.', body: WEBHOOKS } },
}

const GET_WEBHOOK: Operation = {
  id: 'getWebhook',
  tag: 'Webhooks',
  summary: 'Show a webhook',
  description:
    'How it is set, how far its deliveries came (`journal`), and how they fare: failures of the next one, entries that ' +
    'are set aside, and why the service disabled it.',
  path: { id: PATH_ID },
  answers: { 200: { description: 'The webhook.', body: WEBHOOK } },
  refusals: ['404-100'],
}

const GET_ATTEMPTS: Operation = {
  id: 'getWebhookAttempts',
  tag: 'Webhooks',
  summary: 'Show the last attempts at deliveries',
  description: 'The last 100 attempts, newest first. An attempt without `journal` was a test.',
  path: { id: PATH_ID },
  answers: { 200: { description: 'The attempts; none where nothing was delivered yet.', body: ATTEMPTS } },
  refusals: ['404-100'],
}

/** `GET /webhook`, `/webhook/{id}` and `/webhook/{id}/attempts` (contract, section 4b). */
export function getWebhooksRoutes(getWebhooks: GetWebhooks): FastifyPluginCallback {
  const configOf = (operation: Operation) => ({ config: { access: 'manage', clientsOnly: true, operation } as const })
  return (app, _options, done) => {
    app.get<{ Querystring: Query }>('/webhook', configOf(GET_WEBHOOKS), async (request, reply) => {
      refuseQuery(request.query)
      refuseBody(request)
      const found = await getWebhooks.list(request[CALLER])
      return reply.send(new View('webhooks', { webhook: found.map((one) => webhookView(one, settingOf(request))) }))
    })

    app.get<{ Params: { id: string }; Querystring: Query }>(
      '/webhook/:id',
      configOf(GET_WEBHOOK),
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request)
        const found = await getWebhooks.find(request[CALLER], readPathId(request.params.id))
        return reply.send(new View('webhook', webhookView(found, settingOf(request))))
      },
    )

    app.get<{ Params: { id: string }; Querystring: Query }>(
      '/webhook/:id/attempts',
      configOf(GET_ATTEMPTS),
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request)
        const attempts = await getWebhooks.attempts(request[CALLER], readPathId(request.params.id))
        const setting = settingOf(request)
        return reply.send(new View('attempts', { attempt: attempts.map((one) => attemptView(one, setting)) }))
      },
    )
    done()
  }
}

function settingOf(request: FastifyRequest): Setting {
  return { texts: CATALOGUES[request[NEGOTIATED].language], base: linkBase(request) }
}
