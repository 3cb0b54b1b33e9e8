import { jwtVerify } from 'jose'
import type { Instant } from '../../../domain/instant.js'
import { readClaims, type TokenClaims } from './token-claims.js'
import { isAccessToken } from './token-type.js'

/** The secret, the instant and the names by which a token is verified. An absent name is not checked. */
export interface Verification {
  readonly secret: string
  readonly now: Instant
  readonly issuer?: string
  readonly audience?: string
}

/** The claims of an access token that `makeToken` made with the same secret; null for any other text. */
export async function readToken(token: string, { secret, now, ...names }: Verification): Promise<TokenClaims | null> {
  try {
    const key = new TextEncoder().encode(secret)
    const checks = { ...names, algorithms: ['HS256'], currentDate: new Date(now), requiredClaims: ['exp'] }
    const { payload } = await jwtVerify(token, key, checks)
    return isAccessToken(token) ? readClaims(payload) : null
  } catch {
    return null
  }
}
