import jwt, { type FastifyJWTOptions } from '@fastify/jwt'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { Refusal, refusal } from '../../../domain/errors.js'
import type { Clock } from '../../../domain/ports.js'
import { bearerToken } from './bearer-token.js'
import { KEY_SET_AGE_MS, remoteKeys, type TokenHead, type TokenOptions, WeakKey } from './keys.js'
import { readClaims, type TokenClaims } from './token-claims.js'
import { isAccessToken } from './token-type.js'

declare module 'fastify' {
  interface FastifyRequest {
    caseworkJwtVerify(): Promise<Record<string, unknown>>
  }
}

interface Verified {
  readonly claims: TokenClaims
  /** The instant from which the token must be verified again, since its key may be revoked. */
  readonly until: number
}

const REMEMBERED = 1_000
const LONGEST_REMEMBERED = 4_096
/** Names of our own, since a host may use the same library for its own tokens. */
const NAMES = { namespace: 'casework', jwtVerify: 'caseworkJwtVerify', decoratorName: 'caseworkToken' }

/** The parts that verify tokens. */
export interface VerifierOptions {
  readonly tokens: TokenOptions
  readonly clock: Clock
  readonly isRevoked: (tokenId: string) => boolean
}

/** Identifies callers by bearer tokens (contract, section 4); without a valid token a request gets 401-101. */
export async function verifiedTokens(
  app: FastifyInstance,
  { tokens, clock, isRevoked }: VerifierOptions,
): Promise<(request: FastifyRequest) => Promise<TokenClaims>> {
  // Otherwise the library would add its namespace to the host's own.
  app.decorate('jwt', {} as FastifyInstance['jwt'])
  app.decorateRequest(NAMES.decoratorName, null)
  await app.register(jwt, { ...jwtOptions(tokens), ...NAMES })
  const known = new LRUCache<string, Verified>({ max: REMEMBERED })

  async function verify(request: FastifyRequest, token: string): Promise<Verified> {
    const payload = await request.caseworkJwtVerify().catch(unauthenticated)
    const claims = isAccessToken(token) ? readClaims(payload) : null
    if (!claims) throw refusal('401-101', {})
    return { claims, until: 'secret' in tokens.keys ? Infinity : clock.now() + KEY_SET_AGE_MS }
  }

  return async (request) => {
    const token = bearerToken(request.raw)
    const remembered = known.get(token)
    const verified = remembered && clock.now() < remembered.until ? remembered : await verify(request, token)
    if (verified !== remembered && token.length <= LONGEST_REMEMBERED) known.set(token, verified)
    const { notBefore, expires, tokenId } = verified.claims
    if (clock.now() < notBefore * 1000 || clock.now() >= expires * 1000) throw refusal('401-101', {})
    if (tokenId !== null && isRevoked(tokenId)) throw refusal('401-101', {})
    return verified.claims
  }
}

/** The service checks time claims itself, by its own clock, at each request. */
const NO_TIME = { ignoreExpiration: true, ignoreNotBefore: true } as const

function jwtOptions({ keys, issuer, audience }: TokenOptions): FastifyJWTOptions {
  const checks = {
    ...NO_TIME,
    requiredClaims: ['exp', ...(issuer ? ['iss'] : []), ...(audience ? ['aud'] : [])],
    ...(issuer && { allowedIss: issuer }),
    ...(audience && { allowedAud: audience }),
    extractToken: (request: FastifyRequest) => bearerToken(request.raw),
  }
  if ('secret' in keys) {
    return { secret: keys.secret, verify: { ...checks, algorithms: ['HS256'] } }
  }
  const publicKeyOf = remoteKeys(keys.jwksUrl)
  const secret = (request: FastifyRequest, token: TokenHead) =>
    publicKeyOf(token).catch((error: unknown) => {
      if (error instanceof WeakKey) request.log.warn({ kid: token.header.kid }, error.message)
      throw error
    })
  return {
    // The library passes the request first, but its types leave it out.
    secret: { public: secret as unknown as (token: unknown) => Promise<string> },
    decode: { complete: true },
    verify: { ...checks, algorithms: ['RS256', 'ES256'] },
  }
}

/** Every reason gets the same answer; only a key set that cannot be fetched is not the fault of the token. */
function unauthenticated(error: unknown): never {
  throw error instanceof Refusal ? error : refusal('401-101', {})
}
