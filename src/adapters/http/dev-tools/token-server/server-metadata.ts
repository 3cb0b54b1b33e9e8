import type { FastifyPluginAsync } from 'fastify'
import { SCOPES } from '../../authentication/scopes.js'
import { sendMetadata } from '../../metadata/send-metadata.js'
import { noBody } from '../../plugins/no-body.js'
import { ownRoot } from '../../requests/own-address.js'
import type { Query } from '../../requests/query-value.js'
import { refuseBody, refuseQuery } from '../../requests/refuse.js'
import { GRANT_TYPES } from './token-route.js'
import type { TokenServer } from './token-server.js'

/** `GET /.well-known/oauth-authorization-server` (RFC 8414): what the token server can do, and where. */
export function serverMetadata({ issuerOf }: Pick<TokenServer, 'issuerOf'>): FastifyPluginAsync {
  return async (app) => {
    await app.register(noBody)
    app.get<{ Querystring: Query }>('/.well-known/oauth-authorization-server', (request, reply) => {
      refuseQuery(request.query)
      refuseBody(request)
      return sendMetadata(reply, {
        issuer: issuerOf(request),
        authorization_endpoint: `${ownRoot(request)}/oauth2/authorize`,
        token_endpoint: `${ownRoot(request)}/oauth2/token`,
        scopes_supported: [...SCOPES.user, ...SCOPES.client],
        response_types_supported: ['code'],
        response_modes_supported: ['query'],
        grant_types_supported: [...GRANT_TYPES.keys()],
        token_endpoint_auth_methods_supported: ['none', 'client_secret_basic', 'client_secret_post'],
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
      })
    })
  }
}
