import type { Id } from '../../../../../domain/id.js'
import { SCOPES } from '../../../authentication/scopes.js'
import type { TokenClaims } from '../../../authentication/token-claims.js'
import { only, required } from '../form.js'
import { narrowedScope } from '../scope.js'
import { readClient, type TokenRequest } from '../token-client.js'
import { TokenProblem } from '../token-problem.js'
import { DESK, requireKnown, type TokenServer } from '../token-server.js'
import type { GrantType } from './grant.js'

const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token'
const TOKEN_TYPES = new Set([ACCESS_TOKEN, 'urn:ietf:params:oauth:token-type:jwt'])
/** In seconds. */
const LONGEST = 3_600

/** A token with which the client acts for the user of another token (RFC 8693). It ends with that token, and no later. */
export const tokenExchange: GrantType = async (request, server) => {
  const { form } = request
  const token = required(form, 'subject_token')
  requireType(required(form, 'subject_token_type'), 'subject_token_type')
  requireType(only(form, 'requested_token_type') ?? ACCESS_TOKEN, 'requested_token_type')
  if (form.has('actor_token'))
    throw new TokenProblem('invalid_request', 'The client itself acts: leave actor_token out.')
  const through = await readActor(request, server)
  const { user, scopes, expires, tokenId } = await subjectOf(token, server)
  await requireKnown({ actor: 'user', id: user }, server, 'invalid_request')
  return {
    caller: { actor: 'user', id: user, through },
    scope: narrowedScope(SCOPES.user.filter((scope) => scopes.has(scope)).join(' '), only(form, 'scope')),
    family: server.families.familyOf(tokenId),
    lifetime: Math.min(LONGEST, expires - Math.floor(server.clock.now() / 1_000)),
    more: { issued_token_type: ACCESS_TOKEN },
  }
}

function requireType(type: string, name: string): void {
  if (!TOKEN_TYPES.has(type)) throw new TokenProblem('invalid_request', `${name} must be ${ACCESS_TOKEN}.`)
}

async function readActor(request: TokenRequest, server: TokenServer): Promise<Id> {
  const client = await readClient(request, server)
  if (client !== DESK) return client
  throw new TokenProblem('unauthorized_client', 'The desk is no client of the world: it cannot act for a user.')
}

/** A token of a client has no user, and one with which a client acts already is not passed on to another. */
async function subjectOf(token: string, server: TokenServer): Promise<TokenClaims & { readonly user: Id }> {
  const claims = await server.readToken(token)
  const isGood = claims !== null && !(claims.tokenId !== null && server.families.isRevoked(claims.tokenId))
  if (!isGood) throw new TokenProblem('invalid_request', 'The subject_token is invalid, expired or revoked.')
  const { caller } = claims
  if (caller.actor === 'user' && caller.through === undefined) return { ...claims, user: caller.id }
  throw new TokenProblem('invalid_request', 'The subject_token must be that of a user for whom no client acts yet.')
}
