import fp from 'fastify-plugin'
import { bodyOf, PROTECTION } from '../serialization/body.js'
import { View } from '../views/view.js'
import { NEGOTIATED } from './negotiation.js'

const asIs = (payload: unknown) => payload as string

/** Writes every view in the negotiated format, errors included. */
export const serialization = fp(
  (app, _options, done) => {
    app.addHook('preSerialization', (request, reply, payload, next) => {
      if (!(payload instanceof View)) {
        next(null, payload)
        return
      }
      const { contentType, text } = bodyOf(payload, request[NEGOTIATED].format)
      reply.headers(PROTECTION).type(contentType).serializer(asIs)
      next(null, text)
    })
    done()
  },
  { name: 'serialization', dependencies: ['negotiation'] },
)
