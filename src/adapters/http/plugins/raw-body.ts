import fp from 'fastify-plugin'

/** The most bytes of a request body: several times as many as the longest valid body has. */
export const LARGEST_BODY = 65_536

/**
 * Accepts a body of any type as bytes. The operation reads it later, after the checks that come first by the contract.
 * Register it only where operations take a body, since it replaces all parsers.
 */
export const rawBody = fp(
  (app, _options, done) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_BODY }, (_request, bytes, parsed) => {
      parsed(null, bytes)
    })
    done()
  },
  { name: 'raw-body' },
)
