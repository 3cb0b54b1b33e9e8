import { createHmac } from 'node:crypto'
import type { Instant } from '../../src/domain/instant.js'

/** How the services of the tests verify tokens. */
export const TOKENS = {
  keys: { secret: 'a secret of the tests, forty bytes long!' },
  issuer: 'https://issuer.example',
  audience: 'casework',
} as const

/** What a token says: whose it is, and everything else where it is not what makes a good token. */
export interface TokenSpec {
  readonly user?: string
  readonly client?: string
  readonly customer?: string
  /** By default the scope to manage. */
  readonly scope?: string
  /** In seconds from now; an hour by default. */
  readonly expiresIn?: number
  /** Claims to add or replace; null takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>
  readonly alg?: 'HS256' | 'HS384' | 'HS512' | 'none'
  readonly secret?: string
}

const SCOPES = { user: 'core.casemgr.manage', client: 'app.core.casemgr.manage', customer: 'core.casemgr.manage' }
const HOUR = 3_600

/** Signs a token, a bad one too if it is asked for: so it is not made by the program under test. */
export function signToken(spec: TokenSpec, now: Instant): string {
  const { alg = 'HS256', secret = TOKENS.keys.secret } = spec
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode(claimsOf(spec, Math.floor(now / 1000)))}`
  return `${signed}.${
    alg === 'none'
      ? ''
      : createHmac(`sha${alg.slice(2)}`, secret)
          .update(signed)
          .digest('base64url')
  }`
}

function claimsOf(spec: TokenSpec, seconds: number): object {
  const [actor, sub] = bearerOf(spec)
  const claims = {
    sub,
    actor,
    scope: spec.scope ?? SCOPES[actor],
    iss: TOKENS.issuer,
    aud: TOKENS.audience,
    iat: seconds,
    exp: seconds + (spec.expiresIn ?? HOUR),
    ...spec.claims,
  }
  return Object.fromEntries(Object.entries<unknown>(claims).filter(([, value]) => value !== null))
}

function bearerOf({ user, client, customer }: TokenSpec): ['user' | 'client' | 'customer', string | undefined] {
  if (user !== undefined) return ['user', user]
  return client === undefined ? ['customer', customer] : ['client', client]
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
