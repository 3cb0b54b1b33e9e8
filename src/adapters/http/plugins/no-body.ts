import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { isHttp2 } from '../requests/is-http2.js'

/** The name under which a request keeps whether it has a body. */
export const HAS_BODY = Symbol('hasBody')

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether a body came with a request to an operation without one. */
    [HAS_BODY]: boolean
  }
}

const UNPARSED = new Set(['GET', 'HEAD'])

/**
 * Notices a body instead of parsing it: the first byte is enough, for every type and length.
 * Register it only where no operation takes a body, since it replaces all parsers.
 */
export const noBody = fp(
  (app, _options, done) => {
    app.decorateRequest(HAS_BODY, false)
    // Fastify would refuse a malformed type before the body is noticed.
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

/** Whether Fastify would overlook a body: that of a GET or HEAD, or one over HTTP/2 without a length. */
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
