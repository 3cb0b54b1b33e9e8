import type { FastifyPluginCallback } from 'fastify'
import { refuseQuery } from '../requests/refuse.js'
import type { RecordedDelivery } from './recorded-deliveries.js'
import type { RecordedRequest } from './recorded-requests.js'
import { requestsPage } from './requests-page.js'
import { sendShown } from './send-shown.js'

/** The last exchanges of a demo, each list with the newest first. */
export interface LastExchanges {
  readonly requests: () => readonly RecordedRequest[]
  readonly deliveries: () => readonly RecordedDelivery[]
}

/**
 * `GET /dev/requests`: the last requests with their answers, and the last attempts at deliveries, as a page for
 * browsers, as JSON for other clients.
 */
export function requestsRoute({ requests, deliveries }: LastExchanges): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Querystring: Record<string, unknown> }>('/dev/requests', async (request, reply) => {
      refuseQuery(request.query)
      const shown = { request: requests(), delivery: deliveries() }
      return sendShown(request, reply, shown, () => requestsPage(shown.request, shown.delivery))
    })
    done()
  }
}
