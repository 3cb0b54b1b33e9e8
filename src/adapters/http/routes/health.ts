import type { FastifyPluginCallback } from 'fastify'
import { refusal } from '../../../domain/errors.js'
import type { Store } from '../../../domain/ports.js'
import { View } from '../views/view.js'

/** `GET /health/live`: the process answers; `GET /health/ready`: and so does its store. Public. */
export function healthRoutes(store: Pick<Store, 'ping'>): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get('/health/live', (_request, reply) => reply.send(new View('health', { status: 'live' })))
    app.get('/health/ready', async (request, reply) => {
      try {
        await store.ping()
      } catch (error) {
        request.log.error({ err: error }, 'the store does not answer')
        throw refusal('503-900', {})
      }
      return reply.send(new View('health', { status: 'ready' }))
    })
    done()
  }
}
