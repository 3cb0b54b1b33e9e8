import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { noBody } from '../plugins/no-body.js'
import { withoutSlash } from '../requests/link-base.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { ASSETS, docsPage, PAGE_POLICY } from './docs-page.js'
import { readErrorPage } from './error-pages.js'
import { foldersBetween, servedDocument } from './served-document.js'

/** The options of the documentation. */
export interface DocumentationOptions {
  /** The prefix of the paths that do not move with the base path. */
  readonly root: string
  /** The user whose token the page fills in, in a demo. */
  readonly demoUser?: string
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route belongs to the documentation. */
    isDocumentation?: boolean
  }
}

const OPTIONS = { config: { isDocumentation: true } } as const
const AN_HOUR = 'public, max-age=3600'

/**
 * `GET /openapi.json`: the OpenAPI document; `GET /docs`: a page where each operation can be tried;
 * `GET /docs/errors/{page}`: the pages about errors, to which the document links. Public.
 */
export function documentation({ root, demoUser }: DocumentationOptions): FastifyPluginAsync {
  return async (app) => {
    await app.register(noBody)
    app.addHook<{ Querystring: Query }>('preHandler', (request, _reply, next) => {
      refuseQuery(request.query)
      refuseBody(request)
      next()
    })

    const place = { base: withoutSlash(app.prefix), root: withoutSlash(root) }
    let document: Promise<string> | undefined
    app.get('/openapi.json', OPTIONS, async (_request, reply) =>
      send(reply, 'application/json; charset=utf-8', await (document ??= servedDocument(place))),
    )
    const tokenUrl = `${'../'.repeat(foldersBetween(place))}oauth2/token`
    const signIn = demoUser === undefined ? null : { user: demoUser, tokenUrl }
    app.get('/docs', OPTIONS, (_request, reply) =>
      send(reply.header('content-security-policy', PAGE_POLICY), 'text/html; charset=utf-8', docsPage(signIn)),
    )
    // With the slash the browser would look for the files of the page below `docs/docs`.
    app.get('/docs/', OPTIONS, (_request, reply) => reply.code(308).header('location', '../docs').send())
    for (const [name, { contentType, read }] of Object.entries(ASSETS)) {
      app.get(`/docs/${name}`, OPTIONS, async (_request, reply) =>
        send(reply.header('cache-control', AN_HOUR), contentType, await read()),
      )
    }
    // Browsers show plain text, but offer to save Markdown.
    app.get<{ Params: { page: string } }>('/docs/errors/:page', OPTIONS, async ({ params }, reply) =>
      send(reply.header('cache-control', AN_HOUR), 'text/plain; charset=utf-8', await readErrorPage(params.page)),
    )
  }
}

function send(reply: FastifyReply, contentType: string, text: string | Uint8Array): FastifyReply {
  return reply
    .headers({ 'content-language': 'en-US', 'x-content-type-options': 'nosniff' })
    .type(contentType)
    .send(text)
}
