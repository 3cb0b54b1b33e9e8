import jwt, { type FastifyJWTOptions } from '@fastify/jwt'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import { requireApiCaller, requireUser, rightsOf } from '../../../domain/access-rules.js'
import type { Caller } from '../../../domain/auth-context.js'
import { Refusal, refusal } from '../../../domain/errors.js'
import type { AuthContexts, Clock } from '../../../domain/ports.js'
import { bearerToken } from '../authentication/bearer-token.js'
import { KEY_SET_AGE_MS, remoteKeys, type TokenHead, type TokenOptions } from '../authentication/keys.js'
import { type Access, requireScope } from '../authentication/scopes.js'
import { readClaims, type TokenClaims } from '../authentication/token-claims.js'

export interface AuthenticationOptions {
  readonly tokens: TokenOptions
  readonly authContexts: AuthContexts
  readonly clock: Clock
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; set for every route whose config names an access. */
    caller: Caller
  }
  interface FastifyContextConfig {
    /** What the route does; a route without it is public. */
    access?: Access
    /** Whether client applications are refused, whatever their scopes. */
    usersOnly?: boolean
  }
}

interface Verified {
  readonly claims: TokenClaims
  /** When the key that verified it must be asked for again. */
  readonly until: number
}

const REMEMBERED = 1_000
const LONGEST_REMEMBERED = 4_096

/** Knows the caller of each request by its bearer token (contract, section 4), then checks its scope and kind. */
export const authentication = fp<AuthenticationOptions>(
  async (app, { tokens, authContexts, clock }) => {
    await app.register(jwt, jwtOptions(tokens))
    app.decorateRequest('caller')
    const known = new LRUCache<string, Verified>({ max: REMEMBERED })

    async function claimsOf(request: FastifyRequest): Promise<TokenClaims> {
      const token = bearerToken(request.raw)
      const remembered = known.get(token)
      const verified = remembered && clock.now() < remembered.until ? remembered : await verify(request)
      if (verified !== remembered && token.length <= LONGEST_REMEMBERED) known.set(token, verified)
      const { notBefore, expires } = verified.claims
      if (clock.now() < notBefore * 1000 || clock.now() >= expires * 1000) throw refusal('401-101', {})
      return verified.claims
    }

    async function verify(request: FastifyRequest): Promise<Verified> {
      const payload = await request.jwtVerify<Record<string, unknown>>().catch(unauthenticated)
      const claims = readClaims(payload)
      if (!claims) throw refusal('401-101', {})
      return { claims, until: 'secret' in tokens.keys ? Infinity : clock.now() + KEY_SET_AGE_MS }
    }

    app.addHook('onRequest', async (request) => {
      const { access, usersOnly = false } = request.routeOptions.config
      if (!access) return
      const claims = await claimsOf(request)
      const { caller } = claims
      if (caller.actor === 'customer') {
        requireScope(claims, access)
        throw refusal('403-112', {})
      }
      const by = await rightsOf({ actor: caller.actor, id: caller.id }, authContexts)
      requireScope(claims, access)
      requireApiCaller(by)
      if (usersOnly) requireUser(by)
      request.caller = caller
      if (request.negotiated.refusal) throw request.negotiated.refusal
    })
  },
  { name: 'authentication', dependencies: ['negotiation', 'errors'] },
)

/** Time claims are checked at each request instead, by the service's own clock. */
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
  const secret = (_request: FastifyRequest, token: TokenHead) => publicKeyOf(token)
  return {
    // The library's types leave out the request, which it passes first.
    secret: { public: secret as unknown as (token: unknown) => Promise<string> },
    decode: { complete: true },
    verify: { ...checks, algorithms: ['RS256', 'ES256'] },
  }
}

/** Every reason looks the same from outside; only a key set out of reach is not the token's fault. */
function unauthenticated(error: unknown): never {
  throw error instanceof Refusal ? error : refusal('401-101', {})
}
