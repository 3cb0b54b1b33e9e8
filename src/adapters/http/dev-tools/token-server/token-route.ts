import type { FastifyPluginAsync } from 'fastify'
import { rawBody } from '../../plugins/raw-body.js'
import { refuseEncoded } from '../../requests/body/media-type.js'
import type { Codes } from './codes.js'
import { readForm, required } from './form.js'
import { authorizationCode } from './grants/authorization-code.js'
import { clientCredentials } from './grants/client-credentials.js'
import type { GrantType } from './grants/grant.js'
import { nextToken } from './grants/refresh-token.js'
import { tokenExchange } from './grants/token-exchange.js'
import { problemIn, TokenProblem } from './token-problem.js'
import type { TokenServer } from './token-server.js'

/** Every way to get a token, by its `grant_type`. */
export const GRANT_TYPES: ReadonlyMap<string, GrantType> = new Map([
  ['authorization_code', authorizationCode],
  ['refresh_token', nextToken],
  ['client_credentials', clientCredentials],
  ['urn:ietf:params:oauth:grant-type:token-exchange', tokenExchange],
])

/** In seconds. */
const LIFETIME = 3_600

/**
 * `POST /oauth2/token` (RFC 6749, sections 3.2 and 5). The answer is JSON, also where the request accepts only XML, and
 * so is a refusal (section 5.2).
 */
export function tokenRoute(server: TokenServer & { readonly codes: Codes }): FastifyPluginAsync {
  return async (app) => {
    await app.register(rawBody)
    app.post('/oauth2/token', async (request, reply) => {
      const { headers, body } = request
      refuseEncoded(headers['content-encoding'])
      reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache', 'content-language': 'en-US' })
      try {
        const form = readForm(headers['content-type'], body)
        const grantType = GRANT_TYPES.get(required(form, 'grant_type')) ?? unsupported()
        const grant = await grantType({ form, authorization: headers.authorization }, server)
        const { caller, scope, family, lifetime = LIFETIME, more } = grant
        const jti = server.families.tokenId(family)
        const issuer = server.issuerOf(request)
        const token = await server.issueToken({ ...caller, scope, lifetime, jti, issuer })
        return await reply.send({ access_token: token, token_type: 'Bearer', expires_in: lifetime, scope, ...more })
      } catch (error) {
        const { code, members } = problemIn(error)
        if (code === 'invalid_client') reply.code(401).header('www-authenticate', 'Basic realm="casework"')
        else reply.code(400)
        return reply.send(members)
      }
    })
  }
}

function unsupported(): never {
  throw new TokenProblem('unsupported_grant_type', `The grant types are ${[...GRANT_TYPES.keys()].join(', ')}.`)
}
