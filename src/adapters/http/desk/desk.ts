import { readdir, readFile } from 'node:fs/promises'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { IssuerOf } from '../metadata/resource-metadata.js'
import { noBody } from '../plugins/no-body.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { deskPolicy, withSettings } from './desk-page.js'

/** The desk as a client of the authorization server. */
export interface DeskClient {
  /** By default `desk`. */
  readonly clientId?: string
  /** The origin of the token endpoint, e.g. `https://tokens.example`; by default that of the issuer. */
  readonly tokenOrigin?: string
}

/** The options of the desk. */
export interface DeskOptions {
  readonly desk: boolean | DeskClient | undefined
  /** Names the authorization server; without one, or where it names none, people paste a token. */
  readonly issuerOf: IssuerOf | undefined
  /** Whether a host identifies the callers, so that the page needs no token. */
  readonly isHostSignedIn: boolean
}

/** The folder where the build puts the page; found from the root of the package, wherever in it this runs. */
const SHIPPED = new URL('dist/bundle/desk/', import.meta.resolve('casework/package.json'))
/** The build puts the files that the page loads below this folder, each under a name with its hash. */
const LOADED = new URL('desk/', SHIPPED)

/** The client id where the options name none; it is that of a demo, too. */
const OWN_NAME = 'desk'

const OPTIONS = { config: { isDocumentation: true } } as const
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}
const PROTECTION = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
const FOR_EVER = 'public, max-age=31536000, immutable'

/** `GET /desk`: the page for people, and below it the files that the page loads. Public: the API checks each call. */
export function desk({ desk: wanted = false, issuerOf, isHostSignedIn }: DeskOptions): FastifyPluginAsync {
  return async (app) => {
    if (wanted === false) return
    const { clientId = OWN_NAME, tokenOrigin }: DeskClient = wanted === true ? {} : wanted
    await app.register(noBody)
    const html = await readFile(new URL('index.html', SHIPPED), 'utf8')

    // The query is free: a sign-in comes back with its code there.
    app.get('/desk', OPTIONS, (request, reply) => {
      refuseBody(request)
      const issuer = issuerOf?.(request) ?? null
      return send(reply.header('content-security-policy', deskPolicy(issuer, tokenOrigin)), {
        cache: 'no-cache',
        type: 'text/html; charset=utf-8',
        content: withSettings(html, { clientId, issuer, isHostSignedIn }),
      })
    })
    // With the slash the browser would look for the files of the page below `desk/desk`.
    app.get('/desk/', OPTIONS, (request, reply) => {
      refuseBody(request)
      return reply.code(308).header('location', '../desk').send()
    })
    // A route for each file: no text of a request becomes a path.
    for (const name of await readdir(LOADED)) {
      app.get<{ Querystring: Query }>(`/desk/${name}`, OPTIONS, async (request, reply) => {
        refuseFor(request)
        const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
        return send(reply, { cache: FOR_EVER, type, content: await readFile(new URL(name, LOADED)) })
      })
    }
  }
}

function refuseFor(request: FastifyRequest<{ Querystring: Query }>): void {
  refuseQuery(request.query)
  refuseBody(request)
}

/** The files are the same in every language and for every kind of client. */
function send(
  reply: FastifyReply,
  { cache, type, content }: { readonly cache: string; readonly type: string; readonly content: string | Uint8Array },
): FastifyReply {
  return reply
    .removeHeader('content-language')
    .removeHeader('vary')
    .headers({ ...PROTECTION, 'cache-control': cache })
    .type(type)
    .send(content)
}
