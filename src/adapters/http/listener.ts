import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Instant } from '../../domain/instant.js'
import { answerBrokenRequest, answerFrameworkError } from './broken-requests.js'
import { NO_COMPILERS } from './no-compilers.js'
import { LONGEST_HEADER, nodeServer, PATIENCE, type Patience } from './node-server.js'
import { METHODS_OF } from './plugins/known-paths.js'
import { givenRequestId } from './requests/request-id.js'
import { routableUrl } from './requests/routable-url.js'

/** What a listener stands on. */
export interface ListenerOptions {
  readonly logger: FastifyBaseLogger
  /** Makes an id for a request that brings none that is well-formed. */
  readonly nextRequestId: () => string
  /** The time of the machine, which Node tells in every other answer. */
  readonly now: () => Instant
  /** By default slow requests are cut within ten seconds. */
  readonly patience?: Partial<Patience>
}

/** A Fastify server that speaks the contract from the first byte. */
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
    // Fastify would build its own, and for `localhost` a second one, without what this one has.
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
    // Called beside those of the server itself, which answer.
    clientErrorHandler: () => undefined,
  })
  return app
}
