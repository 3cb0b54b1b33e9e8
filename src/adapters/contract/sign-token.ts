import { createHmac } from 'node:crypto'
import type { Instant } from '../../domain/instant.js'

/** The content of a token: its owner, and each other claim that differs from a good token. */
export interface TokenSpec {
  readonly user?: string
  readonly client?: string
  readonly customer?: string
  /** By default the scope to manage. */
  readonly scope?: string
  /** In seconds from now; an hour by default. */
  readonly expiresIn?: number
  /** In how many seconds it begins to be good; from when it is made by default, and without saying so. */
  readonly goodIn?: number
  /** Claims to add or replace; null takes one away. `{audience}` stands for the audience that the service asks for. */
  readonly claims?: Readonly<Record<string, unknown>>
  readonly alg?: 'HS256' | 'HS384' | 'HS512' | 'none'
  readonly secret?: string
}

/** The key and the claims that a service asks of a token. */
export interface SigningKey {
  readonly secret: string
  readonly issuer?: string
  readonly audience?: string
}

const SCOPES = { user: 'core.casemgr.manage', client: 'app.core.casemgr.manage', customer: 'core.casemgr.manage' }
const HOUR = 3_600

/** Signs a token, a bad one too if it is asked for: so it is not made by the program under test. */
export function signToken(spec: TokenSpec, key: SigningKey, now: Instant): string {
  const { alg = 'HS256', secret = key.secret } = spec
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode(claimsOf(spec, key, Math.floor(now / 1000)))}`
  return `${signed}.${
    alg === 'none'
      ? ''
      : createHmac(`sha${alg.slice(2)}`, secret)
          .update(signed)
          .digest('base64url')
  }`
}

function claimsOf(spec: TokenSpec, { issuer, audience }: SigningKey, seconds: number): object {
  const [actor, sub] = bearerOf(spec)
  const claims = {
    sub,
    actor,
    scope: spec.scope ?? SCOPES[actor],
    iss: issuer ?? null,
    aud: audience ?? null,
    iat: seconds,
    exp: seconds + (spec.expiresIn ?? HOUR),
    nbf: spec.goodIn === undefined ? null : seconds + spec.goodIn,
    ...withAudience(spec.claims ?? {}, audience),
  }
  return Object.fromEntries(Object.entries<unknown>(claims).filter(([, value]) => value !== null))
}

function withAudience(claims: object, audience = ''): object {
  return JSON.parse(JSON.stringify(claims).replaceAll('"{audience}"', JSON.stringify(audience))) as object
}

function bearerOf({ user, client, customer }: TokenSpec): ['user' | 'client' | 'customer', string | undefined] {
  if (user !== undefined) return ['user', user]
  return client === undefined ? ['customer', customer] : ['client', client]
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
