import type { FastifyPluginCallback } from 'fastify'
import { refuseQuery } from '../requests/refuse.js'
import type { RequestRecorder } from './recorded-requests.js'
import { requestsPage } from './requests-page.js'
import { wantsPage } from './wants-page.js'

/** The page runs no script and loads no files. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** `GET /dev/requests`: the last requests with their answers, as a page for browsers, as JSON for other clients. */
export function requestsRoute(recorder: RequestRecorder): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Querystring: Record<string, unknown> }>('/dev/requests', async (request, reply) => {
      refuseQuery(request.query)
      reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-language': 'en-US' })
      if (!wantsPage(request)) return reply.send({ request: recorder.list() })
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', POLICY)
        .send(requestsPage(recorder.list()))
    })
    done()
  }
}
