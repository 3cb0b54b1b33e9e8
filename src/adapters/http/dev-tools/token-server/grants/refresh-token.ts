import { only, required } from '../form.js'
import { readClient } from '../token-client.js'
import { requireKnown } from '../token-server.js'
import type { GrantType } from './grant.js'

/** The next token for the user who signed in, and the next refresh token (RFC 6749, section 6). */
export const nextToken: GrantType = async (request, server) => {
  const { form } = request
  const token = required(form, 'refresh_token')
  const client = await readClient(request, server)
  const { user, scope, family, refreshToken } = server.families.refresh(token, client, only(form, 'scope'))
  const caller = { actor: 'user', id: user } as const
  await requireKnown(caller, server, 'invalid_grant')
  return { caller, scope, family, more: { refresh_token: refreshToken } }
}
