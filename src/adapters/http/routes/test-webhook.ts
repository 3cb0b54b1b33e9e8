import type { FastifyPluginCallback } from 'fastify'
import type { TestWebhook } from '../../../domain/test-webhook.js'
import { CATALOGUES } from '../locales/catalogues.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { boundedWaits } from '../requests/bounded-wait.js'
import { PATH_ID, readPathId } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { ATTEMPT, attemptView } from '../views/attempt-view.js'
import { View } from '../views/view.js'

/** For how many seconds an answer of the receiver is waited for, as for that to a delivery (contract, section 4b). */
const LONGEST_WAIT = 15

const TEST_WEBHOOK: Operation = {
  id: 'testWebhook',
  tag: 'Webhooks',
  summary: 'Send a test',
  description:
    'Sends `{"type":"test","timestamp":…,"data":{}}` at once, signed like a delivery, also where the webhook is ' +
    `disabled. The answer tells how it went, after ${String(LONGEST_WAIT)} seconds at most.`,
  path: { id: PATH_ID },
  answers: { 200: { description: 'The attempt, whether it was delivered or failed.', body: ATTEMPT } },
  refusals: ['404-100'],
}

/** `POST /webhook/{id}/test` (contract, section 4b). */
export function testWebhookRoute(testWebhook: TestWebhook): FastifyPluginCallback {
  return (app, _options, done) => {
    const bounded = boundedWaits(app)
    app.post<{ Params: { id: string }; Querystring: Query }>(
      '/webhook/:id/test',
      { config: { access: 'manage', clientsOnly: true, operation: TEST_WEBHOOK } },
      async (request, reply) => {
        refuseQuery(request.query)
        refuseBody(request)
        const id = readPathId(request.params.id)
        const requester = requesterOf(request)
        const tested = await bounded(reply, LONGEST_WAIT, (over) => testWebhook(requester, id, over))
        const texts = CATALOGUES[request[NEGOTIATED].language]
        return reply.send(new View('attempt', attemptView(valueOf(tested, reply), { texts })))
      },
    )
    done()
  }
}
