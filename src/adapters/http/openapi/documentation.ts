import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { noBody } from '../plugins/no-body.js'
import { withoutSlash } from '../requests/link-base.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { ASSETS, docsPage, PAGE_POLICY } from './docs-page.js'
import { readErrorPage } from './error-pages.js'
import { foldersBetween, servedDocument } from './served-document.js'

/** What the documentation stands on. */
export interface DocumentationOptions {
  /** What stands before the paths that keep their place whatever the base path is. */
  readonly root: string
  /** Whose token the page fills in, where tokens are given out. */
  readonly demoUser?: string
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route is about the service and no part of its work. */
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
    // What the page loads lies below `docs`, not below `docs/docs`.
    app.get('/docs/', OPTIONS, (_request, reply) => reply.code(308).header('location', '../docs').send())
    for (const [name, { contentType, read }] of Object.entries(ASSETS)) {
      app.get(`/docs/${name}`, OPTIONS, async (_request, reply) =>
        send(reply.header('cache-control', AN_HOUR), contentType, await read()),
      )
    }
    // As plain text, since browsers show that, and offer Markdown as a file to be saved.
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
