import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type ErrorCode, type PlainCode, Refusal, refusal } from '../../../domain/errors.js'
import { challengeFor } from '../authentication/challenge.js'
import { errorView } from '../views/error-view.js'
import { MESSAGES } from './i18n.js'
import { NEGOTIATED, negotiate } from './negotiation.js'

/** The name under which a request keeps its refusal. */
export const REFUSED = Symbol('refused')

/** The name under which a request keeps the check that its caller may call at all. */
export const ADMISSION = Symbol('admission')

declare module 'fastify' {
  interface FastifyRequest {
    /** Rejects with a refusal for a caller who may not call at all; null without a caller. */
    [ADMISSION]: (() => Promise<unknown>) | null
    /** The refusal of the request; null while there is none. */
    [REFUSED]: Refusal | null
  }
}

/** The codes of the contract for errors of Fastify. */
const OF_FASTIFY: Readonly<Record<string, PlainCode>> = {
  FST_ERR_BAD_URL: '400-901',
  FST_ERR_CTP_BODY_TOO_LARGE: '413-900',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: '400-901',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: '415-900',
  FST_ERR_MAX_PARAM_LENGTH: '414-900',
}

/** Codes that do not depend on the rights of the caller. */
const BEFORE_ALL_ELSE = /^(401|5)/
const TRY_AGAIN = new Set<ErrorCode>(['429-900', '503-900'])

/** Answers every error by the contract: errors of use cases, of the router and of parsers. */
export const errors = fp(
  (app, _options, done) => {
    app.decorateRequest(REFUSED, null)
    app.decorateRequest(ADMISSION, null)
    app.setErrorHandler(answerError)
    done()
  },
  { name: 'errors', dependencies: ['negotiation', 'i18n', 'serialization'] },
)

/** A caller who may not call at all learns only that, before any other refusal (contract, section 1, "Order"). */
function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | Promise<FastifyReply> {
  const refused = toRefusal(error, request)
  const admitted = BEFORE_ALL_ELSE.test(refused.problem.code) ? null : request[ADMISSION]
  // The answer goes out at once: the connection may be closed before a promise settles.
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
  // A host that identifies callers itself may have set its own challenge.
  if (challenge !== null && !reply.hasHeader('www-authenticate')) reply.header('www-authenticate', challenge)
  if (problem.code === '405-100') reply.header('allow', problem.details.allowed.join(', '))
  // The reason may be an unsupported content coding (RFC 9110, section 12.5.3).
  if (problem.code === '415-900') reply.header('accept-encoding', 'identity')
  if (TRY_AGAIN.has(problem.code) && !reply.hasHeader('retry-after')) reply.header('retry-after', '1')
  return reply
    .code(Number(problem.code.slice(0, 3)))
    .send(errorView(request.server[MESSAGES], request[NEGOTIATED], request.headers, problem, violations))
}

/** Converts an error to a refusal of the contract. An unexpected error is logged and becomes 500-100. */
export function toRefusal(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) {
    if (error.cause instanceof Error) request.log.warn({ reason: error.cause.message }, 'the store is out of order')
    return error
  }
  const code = (error as Partial<FastifyError> | null)?.code ?? ''
  // A client that hangs up in the middle of a body has sent half a request.
  const known = request.raw.readableAborted ? '400-901' : OF_FASTIFY[code]
  if (known) return refusal(known, {})
  request.log.error({ err: error }, 'internal error')
  return refusal('500-100', {})
}
