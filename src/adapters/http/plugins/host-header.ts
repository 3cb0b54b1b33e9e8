import fp from 'fastify-plugin'
import { refusal } from '../../../domain/errors.js'

/** Refuses HTTP/1.1 requests without `Host` (RFC 9112, section 3.2), which Node would answer off the contract. */
export const hostHeader = fp(
  (app, _options, done) => {
    app.addHook('onRequest', ({ raw }, _reply, next) => {
      const isMissing = raw.httpVersion === '1.1' && raw.headers.host === undefined
      next(isMissing ? refusal('400-901', {}) : undefined)
    })
    done()
  },
  { name: 'host-header', dependencies: ['errors'] },
)
