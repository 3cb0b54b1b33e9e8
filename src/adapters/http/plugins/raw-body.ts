import fp from 'fastify-plugin'

/** The most bytes of a request body: several times the longest that an operation takes, and soon read. */
export const LARGEST_BODY = 65_536

/**
 * Takes every body as its bytes, whatever its type: the operation reads it after what the contract checks first.
 * Register it only where operations take a body; it takes the place of every parser.
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
