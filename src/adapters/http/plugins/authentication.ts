import fp from 'fastify-plugin'
import { requireApiCaller, requireUser, rightsOf } from '../../../domain/access-rules.js'
import type { Caller } from '../../../domain/auth-context.js'
import { refusal } from '../../../domain/errors.js'
import type { AuthContexts, Clock } from '../../../domain/ports.js'
import { hostCallers } from '../authentication/host-callers.js'
import type { Identification } from '../authentication/identification.js'
import { type Access, requireScope } from '../authentication/scopes.js'
import { verifiedTokens } from '../authentication/verified-tokens.js'

export interface AuthenticationOptions {
  readonly identification: Identification
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

/** Knows the caller of each request, then checks its scope and kind (contract, sections 1 and 4). */
export const authentication = fp<AuthenticationOptions>(
  async (app, { identification: { tokens, authenticate }, authContexts, clock }) => {
    app.decorateRequest('caller')
    const claimsOf = authenticate ? hostCallers(authenticate) : await verifiedTokens(app, { tokens, clock })

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
