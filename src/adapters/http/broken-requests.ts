import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, refusal } from '../../domain/errors.js'
import type { Instant } from '../../domain/instant.js'
import { icuMessages } from './i18n/messages.js'
import { CATALOGUES } from './locales/catalogues.js'
import type { BrokenRequest } from './node-server.js'
import { toRefusal } from './plugins/errors.js'
import { refusalOfMethod } from './plugins/known-paths.js'
import { negotiate } from './plugins/negotiation.js'
import { routableUrl } from './requests/routable-url.js'
import { bodyOf, PROTECTION } from './serialization/body.js'
import { unknownMethodIn } from './unknown-method.js'
import { errorView } from './views/error-view.js'

const messages = icuMessages(CATALOGUES)

/** Answers a request that the router refuses before any hook runs. */
export function answerFrameworkError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, head, text } = answerFor(toRefusal(error, request), request.headers)
  reply.raw.writeHead(status, { ...head, 'x-request-id': request.id }).end(text)
}

/** The circumstances of an answer to a broken request. */
export interface BrokenOptions {
  /** The headers of the request; empty where they could not be read. */
  readonly headers: IncomingHttpHeaders
  readonly requestId: string
  /** The time of the answer. */
  readonly at: Instant
  /** For how many milliseconds the client may keep its side of the connection open. */
  readonly patience: number
  /** The methods that a path takes. */
  readonly methodsOf: (url: string) => readonly string[]
}

/** Answers a request that Node cannot read, or stops waiting for, and ends the connection. */
export function answerBrokenRequest(
  error: BrokenRequest,
  socket: Duplex,
  { headers, requestId, at, patience, methodsOf }: BrokenOptions,
): void {
  const { status, head, text } = answerFor(refusalOf(error, methodsOf), headers)
  const own = { date: new Date(at).toUTCString(), 'x-request-id': requestId, connection: 'close' }
  const lines = Object.entries({ ...head, ...own }).map(([name, value]) => `${name}: ${value}\r\n`)
  // Node notices that a client hangs up only while it reads.
  socket.resume()
  const cut = setTimeout(() => socket.destroy(), patience)
  socket.once('close', () => {
    clearTimeout(cut)
  })
  socket.end(`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${text}`)
}

function answerFor({ problem }: Refusal, headers: IncomingHttpHeaders) {
  const { language, format } = negotiate(headers)
  const { contentType, text } = bodyOf(errorView(messages, { language }, headers, problem), format)
  const head = {
    ...PROTECTION,
    'content-type': contentType,
    'content-language': language,
    vary: 'Accept, Accept-Language',
    'content-length': String(Buffer.byteLength(text)),
    ...(problem.code === '405-100' && { allow: problem.details.allowed.join(', ') }),
  }
  return { status: Number(problem.code.slice(0, 3)), head, text }
}

function refusalOf(error: BrokenRequest, methodsOf: BrokenOptions['methodsOf']): Refusal {
  const { code } = error
  const asked = unknownMethodIn(error)
  if (asked) return refusalOfMethod(asked.method, methodsOf(routableUrl(asked.target)))
  if (code === 'HPE_HEADER_OVERFLOW') return refusal('431-900', {})
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refusal('408-900', {})
  return refusal('400-901', {})
}
