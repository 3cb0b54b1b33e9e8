import { signToken as sign, type TokenSpec } from '../../src/adapters/contract/sign-token.js'
import type { Instant } from '../../src/domain/instant.js'

export type { TokenSpec }

/** How the services of the tests verify tokens. */
export const TOKENS = {
  keys: { secret: 'a secret of the tests, forty bytes long!' },
  issuer: 'https://issuer.example',
  audience: 'casework',
} as const

/** Signs a token that they accept, unless asked for another. */
export function signToken(spec: TokenSpec, now: Instant): string {
  return sign(spec, { ...TOKENS.keys, issuer: TOKENS.issuer, audience: TOKENS.audience }, now)
}
