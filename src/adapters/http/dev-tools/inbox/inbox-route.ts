import type { FastifyPluginAsync } from 'fastify'
import { rawBody } from '../../plugins/raw-body.js'
import { refuseQuery } from '../../requests/refuse.js'
import { sendShown } from '../send-shown.js'
import type { Inbox } from './inbox.js'
import { inboxPage } from './inbox-page.js'

/**
 * `POST /dev/inbox` takes any delivery; `GET /dev/inbox` shows the newest, as a page for browsers, as JSON for other
 * clients.
 */
export function inboxRoute(inbox: Inbox): FastifyPluginAsync {
  return async (app) => {
    await app.register(rawBody)
    app.post<{ Querystring: Record<string, unknown> }>('/dev/inbox', async ({ query, headers, body }, reply) => {
      refuseQuery(query)
      await inbox.take(headers, body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : '')
      return reply.code(204).send()
    })
    app.get<{ Querystring: Record<string, unknown> }>('/dev/inbox', async (request, reply) => {
      refuseQuery(request.query)
      return sendShown(request, reply, { delivery: inbox.list() }, () => inboxPage(inbox.list()))
    })
  }
}
