import fp from 'fastify-plugin'

/** The options of the plugin. */
export interface StoppingOptions {
  /** Whether the service is about to stop. */
  readonly isStopping: () => boolean
}

/** Ends each connection with its next answer while the service is about to stop: clients then connect elsewhere. */
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
