import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { requireApiCaller, rightsOf } from '../../../domain/access-rules.js'
import type { Caller } from '../../../domain/auth-context.js'
import { refusal } from '../../../domain/errors.js'
import type { AuthContexts, Clock } from '../../../domain/ports.js'
import { hostCallers } from '../authentication/host-callers.js'
import type { Identification } from '../authentication/identification.js'
import { type Access, requireScope } from '../authentication/scopes.js'
import type { Claims } from '../authentication/token-claims.js'
import { verifiedTokens } from '../authentication/verified-tokens.js'
import { ADMISSION, REFUSED } from './errors.js'
import { NEGOTIATED } from './negotiation.js'

export interface AuthenticationOptions {
  readonly identification: Identification
  readonly authContexts: AuthContexts
  readonly clock: Clock
  /** Whether an access token is revoked, by its id; none is by default. */
  readonly isRevoked?: ((tokenId: string) => boolean) | undefined
}

/** The name under which a request keeps its caller; a symbol cannot collide with a name of the host. */
export const CALLER = Symbol('caller')

/** Where a request keeps what its token says. */
export const CLAIMS = Symbol('claims')

/** The name under which an instance identifies the caller of a request again. */
export const CLAIMS_OF = Symbol('claimsOf')

declare module 'fastify' {
  interface FastifyInstance {
    /** Verifies the token of a request, or asks the host again. Rejects with a refusal for a caller that is unknown. */
    [CLAIMS_OF](request: FastifyRequest): Promise<Claims>
  }
  interface FastifyRequest {
    /** The caller; set for every route whose config names an access. */
    [CALLER]: Caller
    /** What the token says; set together with the caller. */
    [CLAIMS]: Claims
  }
  interface FastifyContextConfig {
    /** The access that the route needs; a route without one is public. */
    access?: Access
    /** Whether client applications are refused, also with a scope. */
    usersOnly?: boolean
    /** Whether users are refused, also where a client application acts for them. */
    clientsOnly?: boolean
  }
}

/**
 * Identifies the caller of each request, then checks its scope and kind (contract, sections 1 and 4). Every use case
 * checks that the store knows the caller; where a request is refused before its use case, the error handler checks it.
 */
export const authentication = fp<AuthenticationOptions>(
  async (app, { identification: { tokens, authenticate }, authContexts, clock, isRevoked = () => false }) => {
    app.decorateRequest(CALLER)
    app.decorateRequest(CLAIMS)
    const claimsOf = authenticate ? hostCallers(authenticate) : await verifiedTokens(app, { tokens, clock, isRevoked })
    app.decorate(CLAIMS_OF, claimsOf)
    if (authenticate) app.addHook('onResponse', noteUnknownCaller)

    app.addHook('onRequest', async (request) => {
      const { access, usersOnly = false, clientsOnly = false } = request.routeOptions.config
      if (!access) return
      const claims = await claimsOf(request)
      const { caller } = claims
      if (caller.actor === 'customer') {
        requireScope(claims, access)
        throw refusal('403-112', {})
      }
      request[CALLER] = caller
      request[CLAIMS] = claims
      const rights = () => rightsOf(request[CALLER], authContexts)
      request[ADMISSION] = rights
      requireScope(claims, access)
      request[ADMISSION] = async () => requireApiCaller(await rights())
      if (caller.actor === 'client' ? usersOnly : clientsOnly) throw refusal('403-112', {})
      if (request[NEGOTIATED].refusal) throw request[NEGOTIATED].refusal
    })
  },
  { name: 'authentication', dependencies: ['negotiation', 'errors'] },
)

/** Logs a caller whom the host knows and the store does not: only the host can import the caller. */
function noteUnknownCaller(request: FastifyRequest, _reply: FastifyReply, next: () => void): void {
  const { [CALLER]: caller, [REFUSED]: refused, log } = request
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent where the host named nobody
  if (caller && refused?.problem.code === '401-101') {
    log.warn(
      { actor: caller.actor, caller: caller.id },
      'casework: the store does not know this caller; import it first',
    )
  }
  next()
}
