import type { IncomingMessage } from 'node:http'
import fp from 'fastify-plugin'
import { refusal } from '../../../domain/errors.js'
import { countOf } from '../requests/header-count.js'
import { isHttp2 } from '../requests/is-http2.js'

/** A name, an IPv4 address or an IPv6 address in brackets, with or without a port (RFC 3986, section 3.2); or empty. */
const WELL_FORMED = /^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]*)(?::\d*)?$/i

/**
 * Refuses HTTP/1.1 requests without `Host`, and requests with several `Host` headers or a malformed one (RFC 9112,
 * section 3.2): a proxy in front could read another host than this service.
 */
export const hostHeader = fp(
  (app, _options, done) => {
    app.addHook('onRequest', ({ raw }, _reply, next) => {
      next(isHttp2(raw) || isWellFormed(raw) ? undefined : refusal('400-901', {}))
    })
    done()
  },
  { name: 'host-header', dependencies: ['errors'] },
)

function isWellFormed({ headers: { host }, rawHeaders, httpVersion }: IncomingMessage): boolean {
  if (host === undefined) return httpVersion === '1.0'
  return WELL_FORMED.test(host) && countOf('host', rawHeaders) === 1
}
