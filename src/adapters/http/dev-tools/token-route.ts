import type { FastifyPluginAsync } from 'fastify'
import type { Caller } from '../../../domain/auth-context.js'
import { rawBody } from '../plugins/raw-body.js'
import { refuseEncoded } from '../requests/body/media-type.js'
import { readTokenRequest, TokenProblem, type TokenRequest } from './token-request.js'

/** The options of the route. */
export interface TokenRouteOptions {
  /** Makes an access token that this service accepts. */
  readonly issueToken: (asked: TokenRequest & { readonly lifetime: number }) => Promise<string>
  /** Whether the store has the user or client. */
  readonly isKnown: (caller: Caller) => Promise<boolean>
}

const LIFETIME = 3_600

/** `POST /oauth2/token` (RFC 6749, sections 4.4 and 5). The answer is JSON, also where the request accepts only XML. */
export function tokenRoute({ issueToken, isKnown }: TokenRouteOptions): FastifyPluginAsync {
  return async (app) => {
    await app.register(rawBody)
    app.post('/oauth2/token', async ({ headers, body }, reply) => {
      refuseEncoded(headers['content-encoding'])
      reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache', 'content-language': 'en-US' })
      try {
        const asked = readTokenRequest(headers, body)
        if (!(await isKnown(asked))) throw new TokenProblem('invalid_client', `There is no such ${asked.actor}.`)
        const token = await issueToken({ ...asked, lifetime: LIFETIME })
        return await reply.send({
          access_token: token,
          token_type: 'Bearer',
          expires_in: LIFETIME,
          scope: asked.scope,
        })
      } catch (error) {
        if (!(error instanceof TokenProblem)) throw error
        const { code, description } = error
        if (code === 'invalid_client') reply.code(401).header('www-authenticate', 'Basic realm="casework"')
        else reply.code(400)
        return reply.send({ error: code, error_description: description })
      }
    })
  }
}
