import fp from 'fastify-plugin'

/** What is asked before an answer goes out. */
export interface StoppingOptions {
  /** Whether the service is about to stop. */
  readonly isStopping: () => boolean
}

/** Ends each connection with its next answer while the service is about to stop, so that clients open another elsewhere. */
export const stopping = fp<StoppingOptions>(
  (app, { isStopping }, done) => {
    app.addHook('onSend', (_request, reply, payload, next) => {
      if (isStopping()) reply.header('connection', 'close')
      next(null, payload)
    })
    done()
  },
  { name: 'stopping' },
)
