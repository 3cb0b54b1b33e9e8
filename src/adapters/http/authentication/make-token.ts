import { SignJWT } from 'jose'
import type { Id } from '../../../domain/id.js'
import type { Instant } from '../../../domain/instant.js'

/** The content of a token (contract, section 4). */
export interface TokenContent {
  readonly actor: 'user' | 'client' | 'customer'
  readonly id: Id
  /** The client application that acts for the user; none by default. */
  readonly through?: Id
  /** Scopes, separated by blanks; by default the scope to manage cases. */
  readonly scope?: string
  readonly now: Instant
  /** The number of seconds for which the token is valid. */
  readonly lifetime: number
  /** The unique id of the token. */
  readonly jti: string
  readonly issuer?: string
  readonly audience?: string
}

const MANAGE = { user: 'core.casemgr.manage', client: 'app.core.casemgr.manage', customer: '' } as const

/** Makes an access token that a service with the same secret accepts (HS256). */
export function makeToken(secret: string, content: TokenContent): Promise<string> {
  const { actor, id, through, scope = MANAGE[actor], now, lifetime, jti, issuer, audience } = content
  const issued = Math.floor(now / 1_000)
  const token = new SignJWT({ actor, scope, ...(through !== undefined && { act: { sub: through } }) })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setSubject(id)
    .setIssuedAt(issued)
    .setExpirationTime(issued + lifetime)
    .setJti(jti)
  if (issuer !== undefined) token.setIssuer(issuer)
  if (audience !== undefined) token.setAudience(audience)
  return token.sign(new TextEncoder().encode(secret))
}
