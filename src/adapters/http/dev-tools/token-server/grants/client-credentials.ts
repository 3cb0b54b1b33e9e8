import type { Caller } from '../../../../../domain/auth-context.js'
import { only } from '../form.js'
import { readScope } from '../scope.js'
import { clientIdsIn, type TokenRequest } from '../token-client.js'
import { TokenProblem } from '../token-problem.js'
import { DESK, requireKnown } from '../token-server.js'
import type { GrantType } from './grant.js'

/**
 * A token for a client itself (RFC 6749, section 4.4). `user_id` may stand in the place of `client_id`: then it is one
 * for a user, without a sign-in.
 */
export const clientCredentials: GrantType = async (request, server) => {
  const caller = callerIn(request)
  await requireKnown(caller, server, 'invalid_client')
  return { caller, scope: readScope(caller.actor, only(request.form, 'scope')), family: null }
}

function callerIn(request: TokenRequest): Caller {
  const user = only(request.form, 'user_id')
  const [id, ...others] = [...clientIdsIn(request), ...(user === null ? [] : [user])]
  if (id === undefined) throw new TokenProblem('invalid_client', 'Say whom it is for: client_id or user_id.')
  if (others.length > 0) throw new TokenProblem('invalid_request', 'Say only once whom it is for.')
  if (id === DESK) throw new TokenProblem('unauthorized_client', 'The desk has no token of its own: it signs users in.')
  return { actor: user === null ? 'client' : 'user', id }
}
