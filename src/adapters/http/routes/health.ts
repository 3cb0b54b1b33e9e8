import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { refusal } from '../../../domain/errors.js'
import type { Store } from '../../../domain/ports.js'
import type { Operation } from '../openapi/operation.js'
import { rootOf } from '../views/shapes.js'
import { View } from '../views/view.js'

const HEALTH = rootOf('health', 'Health', { status: Type.Enum(['live', 'ready']) })

const LIVE: Operation = {
  id: 'isLive',
  tag: 'Health',
  summary: 'Tell whether the process answers',
  description: 'Public.',
  answers: { 200: { description: 'It does.', body: HEALTH } },
}
const READY: Operation = {
  ...LIVE,
  id: 'isReady',
  summary: 'Tell whether the service can work',
  description: 'Public. Asks the store.',
  answers: { 200: { description: 'It can.', body: HEALTH } },
}

/** The options of the health routes. */
export interface HealthOptions {
  readonly ping: Store['ping']
  /** Whether the service is about to stop: then it answers, but is not ready. */
  readonly isStopping: () => boolean
}

/** `GET /health/live` tells that the process answers, `GET /health/ready` that its store does too. Both are public. */
export function healthRoutes({ ping, isStopping }: HealthOptions): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get('/health/live', { config: { operation: LIVE } }, (_request, reply) =>
      reply.send(new View('health', { status: 'live' })),
    )
    app.get('/health/ready', { config: { operation: READY } }, async (request, reply) => {
      if (isStopping()) throw refusal('503-900', {})
      try {
        await ping()
      } catch (error) {
        request.log.error({ err: error }, 'the store does not answer')
        throw refusal('503-900', {})
      }
      return reply.send(new View('health', { status: 'ready' }))
    })
    done()
  }
}
