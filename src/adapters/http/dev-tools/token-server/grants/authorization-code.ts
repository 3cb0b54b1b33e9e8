import { required } from '../form.js'
import { readClient } from '../token-client.js'
import { requireKnown } from '../token-server.js'
import type { GrantType } from './grant.js'

/** A token for the user who signed in, for the code that the sign-in gave (RFC 6749, section 4.1.3; RFC 7636). */
export const authorizationCode: GrantType = async (request, server) => {
  const { form } = request
  const code = required(form, 'code')
  const redirectUri = required(form, 'redirect_uri')
  const verifier = required(form, 'code_verifier')
  const client = await readClient(request, server)
  const { user, scope, family, refreshToken } = server.codes.redeem(code, { client, redirectUri, verifier })
  const caller = { actor: 'user', id: user } as const
  await requireKnown(caller, server, 'invalid_grant')
  return { caller, scope, family, more: { refresh_token: refreshToken } }
}
