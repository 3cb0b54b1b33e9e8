import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type ErrorCode, type PlainCode, Refusal, refusal } from '../../../domain/errors.js'
import { challengeFor } from '../authentication/challenge.js'
import { errorView } from '../views/error-view.js'
import { MESSAGES } from './i18n.js'
import { NEGOTIATED, negotiate } from './negotiation.js'

/** Where a request keeps its refusal. */
export const REFUSED = Symbol('refused')

/** Where a request keeps how to ask whether its caller may call at all. */
export const ADMISSION = Symbol('admission')

declare module 'fastify' {
  interface FastifyRequest {
    /** Fails with a refusal for a caller who may not call at all; null where nobody calls. */
    [ADMISSION]: (() => Promise<unknown>) | null
    /** What the request was refused for; null where it was not. */
    [REFUSED]: Refusal | null
  }
}

/** What Fastify's own errors are in the words of the contract. */
const OF_FASTIFY: Readonly<Record<string, PlainCode>> = {
  FST_ERR_BAD_URL: '400-901',
  FST_ERR_CTP_BODY_TOO_LARGE: '413-900',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: '400-901',
  FST_ERR_MAX_PARAM_LENGTH: '414-900',
}

/** Codes that say nothing of what the caller asked for. */
const BEFORE_ALL_ELSE = /^(401|5)/
const TRY_AGAIN = new Set<ErrorCode>(['429-900', '503-900'])

/** Answers every error by the contract: those of the use cases, of the router and of the parsers. */
export const errors = fp(
  (app, _options, done) => {
    app.decorateRequest(REFUSED, null)
    app.decorateRequest(ADMISSION, null)
    app.setErrorHandler(answerError)
    done()
  },
  { name: 'errors', dependencies: ['negotiation', 'i18n', 'serialization'] },
)

/** Who may not call at all is told just that, whatever else is wrong (contract, section 1, "Order"). */
function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | Promise<FastifyReply> {
  const refused = toRefusal(error, request)
  const admitted = BEFORE_ALL_ELSE.test(refused.problem.code) ? null : request[ADMISSION]
  // Where nobody calls, the connection may not stay for longer.
  if (!admitted) return answerRefusal(refused, request, reply)
  return admitted().then(
    () => answerRefusal(refused, request, reply),
    (reason: unknown) => answerRefusal(toRefusal(reason, request), request, reply),
  )
}

function answerRefusal(refused: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request[REFUSED] = refused
  const { problem, violations } = refused
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent when the router itself refuses
  if (!request[NEGOTIATED]) {
    request[NEGOTIATED] = negotiate(request.headers)
    reply.header('content-language', request[NEGOTIATED].language).header('vary', 'Accept, Accept-Language')
  }
  const challenge = challengeFor(problem, request.headers.authorization)
  // A host that knows its callers by itself may have said how.
  if (challenge !== null && !reply.hasHeader('www-authenticate')) reply.header('www-authenticate', challenge)
  if (problem.code === '405-100') reply.header('allow', problem.details.allowed.join(', '))
  // It may have been a coding that is not supported (RFC 9110, section 12.5.3).
  if (problem.code === '415-900') reply.header('accept-encoding', 'identity')
  if (TRY_AGAIN.has(problem.code) && !reply.hasHeader('retry-after')) reply.header('retry-after', '1')
  return reply
    .code(Number(problem.code.slice(0, 3)))
    .send(errorView(request.server[MESSAGES], request[NEGOTIATED], request.headers, problem, violations))
}

/** What an error is in the words of the contract; what has no such words is logged and told as 500-100. */
export function toRefusal(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) {
    if (error.cause instanceof Error) request.log.warn({ reason: error.cause.message }, 'the store is out of order')
    return error
  }
  const code = (error as Partial<FastifyError> | null)?.code ?? ''
  // Who hangs up before the end of a body has sent half a request; nobody reads the answer.
  const known = request.raw.readableAborted ? '400-901' : OF_FASTIFY[code]
  if (known) return refusal(known, {})
  request.log.error({ err: error }, 'internal error')
  return refusal('500-100', {})
}
