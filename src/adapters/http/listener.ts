import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { answerBrokenRequest, answerFrameworkError } from './broken-requests.js'
import { NO_COMPILERS } from './no-compilers.js'
import { givenRequestId } from './requests/request-id.js'
import { routableUrl } from './requests/routable-url.js'

/** Node's limit for a request's line and header together, and so for the longest list of ids, all percent-encoded. */
export const LONGEST_HEADER = 98_304

/** How long a request may take to arrive, in milliseconds. */
export interface Patience {
  readonly headers: number
  /** For header and body together. */
  readonly request: number
  /** How often slow requests are looked for. */
  readonly check: number
}

/** Who is slower is cut within ten seconds. */
export const PATIENCE: Patience = { headers: 8_000, request: 9_000, check: 1_000 }

/** What a listener stands on. */
export interface ListenerOptions {
  readonly logger: FastifyBaseLogger
  /** Makes an id for a request that brings none that is well-formed. */
  readonly nextRequestId: () => string
  readonly patience?: Patience
}

/** A Fastify server that lets the contract's longest request in and speaks the contract from the first byte. */
export function listener({ logger, nextRequestId, patience = PATIENCE }: ListenerOptions): FastifyInstance {
  const server = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => givenRequestId(headers) ?? nextRequestId(),
    return503OnClosing: false,
    schemaController: NO_COMPILERS,
    requestTimeout: patience.request,
    routerOptions: { maxParamLength: LONGEST_HEADER },
    rewriteUrl: ({ url = '/' }) => routableUrl(url),
    http: {
      maxHeaderSize: LONGEST_HEADER,
      headersTimeout: patience.headers,
      connectionsCheckingInterval: patience.check,
      requireHostHeader: false,
    },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: (error, socket) => {
      answerBrokenRequest(error, socket, patience.check)
    },
  })
  // Beyond 2,000 Node would drop headers silently, a second `Authorization` too; their length is limited above.
  server.server.maxHeadersCount = 0
  // Node answers these by itself otherwise, off the contract.
  server.server.on('checkExpectation', (request, response) => server.server.emit('request', request, response))
  server.server.on('connect', (_request, socket) => {
    answerBrokenRequest(new Error('CONNECT'), socket, patience.check)
  })
  return server
}
