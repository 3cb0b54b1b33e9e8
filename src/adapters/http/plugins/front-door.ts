import fp from 'fastify-plugin'

interface FrontDoorOptions {
  /** The paths that a person may open first. */
  readonly paths: readonly string[]
  /** The path of the page to which they lead. */
  readonly page: string
}

/** Leads a browser from the first address of a demo to a page. For any other client there is nothing at that path. */
export const frontDoor = fp<FrontDoorOptions>(
  (app, { paths, page }, done) => {
    app.addHook('onRequest', (request, reply, next) => {
      const { method, url, headers } = request
      if (method !== 'GET' || !paths.includes(url) || !/\btext\/html\b/.test(headers.accept ?? '')) next()
      else void reply.redirect(page)
    })
    done()
  },
  { name: 'front-door' },
)
