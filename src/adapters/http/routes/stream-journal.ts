import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusal } from '../../../domain/errors.js'
import type { FollowJournal } from '../../../domain/follow-journal.js'
import type { Clock, Store } from '../../../domain/ports.js'
import { requireGiven } from '../../../domain/read-journal.js'
import { requireScope } from '../authentication/scopes.js'
import { EVENT_STREAM } from '../negotiation/format.js'
import { CALLER, CLAIMS, CLAIMS_OF } from '../plugins/authentication.js'
import { toRefusal } from '../plugins/errors.js'
import { isHttp2 } from '../requests/is-http2.js'
import { RANGE, readCursor } from '../requests/journal-range.js'
import { type Query, readValue } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { PROTECTION } from '../serialization/body.js'
import { type Heartbeat, steadyHeartbeat } from '../streams/heartbeat.js'
import { journalStream, type Outlet } from '../streams/journal-stream.js'
import { openStreams } from '../streams/open-streams.js'
import { sharedPages } from '../streams/shared-pages.js'

/** The parts of the service that streams need. */
export interface StreamParts {
  readonly followJournal: FollowJournal
  readonly changed: Store['changed']
  readonly clock: Clock
  /** When streams show that they live; every 15 seconds by default. */
  readonly heartbeat?: Heartbeat | undefined
}

/** Proxies such as nginx hold answers back unless they are told not to. */
const HEADERS = { ...PROTECTION, 'content-type': EVENT_STREAM, 'x-accel-buffering': 'no' }

/** Makes the handler that answers `GET /journal` with server-sent events (contract, section 4b). */
export function journalStreams(
  app: FastifyInstance,
  { followJournal, changed, clock, heartbeat = steadyHeartbeat }: StreamParts,
): (request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply) => Promise<FastifyReply> {
  const nextPage = sharedPages(followJournal)
  const streams = openStreams(app, { changed, heartbeat })

  return async (request, reply) => {
    const { query, headers } = request
    refuseQuery(query, RANGE)
    refuseBody(request)
    const [cursor, limit] = [readCursor(query, headers), readValue(query, RANGE, 'limit')]
    const pageBehind = async (after: number) => {
      requireUnexpired(request, clock)
      return nextPage({ caller: request[CALLER], after, limit })
    }
    const first = await pageBehind(cursor.after)
    requireGiven(first, cursor.after, cursor.parameter)
    const out = beginAnswer(request, reply)
    if (request.method === 'HEAD') {
      out.end()
      return reply
    }
    const stream = journalStream({
      out,
      first,
      pageBehind,
      readmit: () => readmit(request),
      passes: (failure) => toRefusal(failure, request).problem.code === '503-900',
    })
    void stream.ended.then(streams.open(stream))
    return reply
  }
}

/** Sends the headers. The connection ends with the stream, so that no client holds up a service that stops. */
function beginAnswer(request: FastifyRequest, reply: FastifyReply): Outlet {
  reply.headers(HEADERS)
  if (!isHttp2(request.raw)) reply.header('connection', 'close')
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  return reply.raw
}

/** @throws Refusal 401-101 for a caller whose token has expired */
function requireUnexpired({ [CLAIMS]: { expires = Infinity } }: FastifyRequest, clock: Clock): void {
  if (clock.now() >= expires * 1_000) throw refusal('401-101', {})
}

/**
 * Identifies the caller of an open stream again: a key of a token may be revoked, a session of a host may have ended.
 * @throws Refusal 401-101, 403-197
 */
async function readmit(request: FastifyRequest): Promise<void> {
  const claims = await request.server[CLAIMS_OF](request)
  const { actor, id } = request[CALLER]
  if (claims.caller.actor !== actor || claims.caller.id !== id) throw refusal('401-101', {})
  requireScope(claims, 'read')
}
