import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { isHttp2 } from '../requests/is-http2.js'

/** Where a request keeps whether it has a body. */
export const HAS_BODY = Symbol('hasBody')

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether anything came behind the header of a request to an operation without a body. */
    [HAS_BODY]: boolean
  }
}

const UNPARSED = new Set(['GET', 'HEAD'])

/**
 * Notices a body instead of parsing it: the first byte settles it, whatever its type and however much follows.
 * Register it only where no operation takes a body; it takes the place of every parser.
 */
export const noBody = fp(
  (app, _options, done) => {
    app.decorateRequest(HAS_BODY, false)
    // What a body would be does not matter: a malformed type must not be answered before the body is noticed.
    app.addHook('onRequest', ({ headers }, _reply, next) => {
      delete headers['content-type']
      next()
    })
    app.addHook('onRequest', (request, _reply, next) => {
      if (!isPassedOver(request)) next()
      else noticeBody(request, request.raw, (error) => next(error ?? undefined))
    })
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', noticeBody)
    done()
  },
  { name: 'no-body' },
)

/** Whether Fastify would not notice a body: of a GET or HEAD, or one whose length HTTP/2 does not tell. */
function isPassedOver({ method, headers, raw }: FastifyRequest): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers
  if (length === undefined && isHttp2(raw)) return !raw.stream.endAfterHeaders
  return UNPARSED.has(method) && (encoding !== undefined || Number(length ?? 0) > 0)
}

function noticeBody(request: FastifyRequest, payload: IncomingMessage, noticed: (error: Error | null) => void): void {
  const settle = (hasBody: boolean): void => {
    payload.removeAllListeners('data').removeAllListeners('end')
    request[HAS_BODY] = hasBody
    noticed(null)
  }
  payload.on('data', () => {
    settle(true)
  })
  payload.on('end', () => {
    settle(false)
  })
  payload.on('error', noticed)
}
