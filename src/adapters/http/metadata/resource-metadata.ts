import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { SCOPES } from '../authentication/scopes.js'
import { noBody } from '../plugins/no-body.js'
import { ownRoot } from '../requests/own-address.js'
import type { Query } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { sendMetadata } from './send-metadata.js'

/** Names the authorization server whose tokens the service takes; null where it knows none by address. */
export type IssuerOf = (request: FastifyRequest) => string | null

/** The options of the metadata. */
export interface ResourceMetadataOptions {
  readonly basePath: string
  /** Without it there is no metadata. */
  readonly issuerOf: IssuerOf | undefined
}

/**
 * `GET /.well-known/oauth-protected-resource`, and the base path behind it (RFC 9728, section 3.1): whose tokens the
 * service takes, and which scopes there are. Public. Register it at the root of a server.
 */
export function resourceMetadata({ basePath, issuerOf }: ResourceMetadataOptions): FastifyPluginAsync {
  return async (app) => {
    if (!issuerOf) return
    await app.register(noBody)
    const path = `/.well-known/oauth-protected-resource${basePath}`
    app.get<{ Querystring: Query }>(path, { config: { isDocumentation: true } }, (request, reply) => {
      refuseQuery(request.query)
      refuseBody(request)
      const issuer = issuerOf(request)
      return sendMetadata(reply, {
        resource: ownRoot(request) + basePath,
        ...(issuer !== null && { authorization_servers: [issuer] }),
        scopes_supported: [...SCOPES.user, ...SCOPES.client],
        bearer_methods_supported: ['header'],
      })
    })
  }
}

/** An issuer that is an address, so that a client can ask it for its own metadata (RFC 8414, section 2); else null. */
export function addressOfIssuer(issuer: string | undefined): string | null {
  return issuer !== undefined && /^https?:\/\/[^?#]+$/.test(issuer) && URL.canParse(issuer) ? issuer : null
}
