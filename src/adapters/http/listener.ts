import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Instant } from '../../domain/instant.js'
import { answerBrokenRequest, answerFrameworkError } from './broken-requests.js'
import { NO_COMPILERS } from './no-compilers.js'
import { LONGEST_HEADER, nodeServer, PATIENCE, type Patience } from './node-server.js'
import { METHODS_OF } from './plugins/known-paths.js'
import { givenRequestId } from './requests/request-id.js'
import { routableUrl } from './requests/routable-url.js'

/** The options of a listener. */
export interface ListenerOptions {
  readonly logger: FastifyBaseLogger
  /** Makes an id for a request without a well-formed one of its own. */
  readonly nextRequestId: () => string
  /** The time of the machine. Node itself writes it into all other answers. */
  readonly now: () => Instant
  /** By default slow requests are cut within ten seconds. */
  readonly patience?: Partial<Patience>
}

/** Makes a Fastify server that answers every request by the contract, broken ones included. */
export function listener({ logger, nextRequestId, now, patience: given }: ListenerOptions): FastifyInstance {
  const patience = { ...PATIENCE, ...given }
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => givenRequestId(headers) ?? nextRequestId(),
    return503OnClosing: false,
    schemaController: NO_COMPILERS,
    routerOptions: { maxParamLength: LONGEST_HEADER },
    rewriteUrl: ({ url = '/' }) => routableUrl(url),
    frameworkErrors: answerFrameworkError,
    // Fastify would make a server without these limits, and for `localhost` two of them.
    serverFactory: (handler) =>
      nodeServer(handler, patience, (error, socket, headers) =>
        answerBrokenRequest(error, socket, {
          headers,
          requestId: givenRequestId(headers) ?? nextRequestId(),
          at: now(),
          patience: patience.check,
          methodsOf: (url) => app[METHODS_OF](url),
        }),
      ),
    // The listeners of the server itself answer; Fastify adds this one to them.
    clientErrorHandler: () => undefined,
  })
  return app
}
