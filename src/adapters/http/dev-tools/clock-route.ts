import type { FastifyPluginAsync } from 'fastify'
import Type from 'typebox'
import { refusal } from '../../../domain/errors.js'
import type { SettableClock } from '../../../domain/settable-clock.js'
import { rawBody } from '../plugins/raw-body.js'
import { INSTANT, readInstant } from '../requests/body/members.js'
import { bodyShape, readBody } from '../requests/body/read-body.js'
import { refuseQuery } from '../requests/refuse.js'
import { CLOSED } from '../schemas.js'
import { View } from '../views/view.js'

const WISH = bodyShape(
  'clock',
  Type.Object(
    { fix: Type.Optional(INSTANT), move: Type.Optional(INSTANT), release: Type.Optional(Type.Boolean()) },
    CLOSED,
  ),
)

/** `POST /dev/clock` with `{"fix": instant}`, `{"move": instant}` or `{"release": true}` answers with the clock. */
export function clockRoute(clock: SettableClock): FastifyPluginAsync {
  return async (app) => {
    await app.register(rawBody)
    app.post<{ Querystring: Record<string, unknown> }>('/dev/clock', async (request, reply) => {
      refuseQuery(request.query)
      set(clock, readBody(request, WISH))
      return reply.send(new View('clock', { state: clock.state, now: new Date(clock.now()).toISOString() }))
    })
  }
}

interface Wish {
  readonly fix?: string
  readonly move?: string
  readonly release?: boolean
}

function set(clock: SettableClock, wish: Wish): void {
  const [name, other] = Object.keys(wish) as (keyof Wish)[]
  if (name === undefined) throw refusal('400-146', { attribute: 'fix' })
  if (other !== undefined) throw refusal('400-147', { attribute: other })
  if (name !== 'release') clock[name](readInstant(wish[name] ?? '', name))
  else if (wish.release === true) clock.release()
  else throw refusal('400-152', { attribute: 'release' })
}
