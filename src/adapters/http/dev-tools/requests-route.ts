import type { FastifyPluginCallback } from 'fastify'
import { refuseQuery } from '../requests/refuse.js'
import type { RequestRecorder } from './recorded-requests.js'
import { requestsPage } from './requests-page.js'
import { sendShown } from './send-shown.js'

/** `GET /dev/requests`: the last requests with their answers, as a page for browsers, as JSON for other clients. */
export function requestsRoute(recorder: RequestRecorder): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Querystring: Record<string, unknown> }>('/dev/requests', async (request, reply) => {
      refuseQuery(request.query)
      return sendShown(request, reply, { request: recorder.list() }, () => requestsPage(recorder.list()))
    })
    done()
  }
}
