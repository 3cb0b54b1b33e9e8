import { type Problem, Refusal } from '../../../domain/errors.js'
import type { Claims } from './token-claims.js'

/** The access that an operation needs. A scope to manage is also a scope to read. */
export type Access = 'read' | 'manage'

/** The scopes of users that give each access; one is enough. */
export const USER_SCOPES: Readonly<Record<Access, readonly string[]>> = {
  read: ['core.casemgr.read', 'core.casemgr.manage'],
  manage: ['core.casemgr.manage'],
}
/** The scopes of client applications that give each access; one is enough. */
export const CLIENT_SCOPES: Readonly<Record<Access, readonly string[]>> = {
  read: ['.default', 'app.core.casemgr.read', 'app.core.casemgr.manage'],
  manage: ['.default', 'app.core.casemgr.manage'],
}

/** All scopes of the service, by the kind of caller. */
export const SCOPES = { user: USER_SCOPES.read, client: CLIENT_SCOPES.read } as const

/** The scope that gives a caller of this kind an access. */
export function scopeFor(actor: 'user' | 'client', access: Access): string {
  return actor === 'user' ? `core.casemgr.${access}` : `app.core.casemgr.${access}`
}

/**
 * Checks that a token carries a scope for the access (contract, section 1, permission 1).
 * @throws Refusal 403-197, naming the scopes of which one is enough
 */
export function requireScope(claims: Claims, access: Access): void {
  const missing = missingScope(claims, access)
  if (missing) throw new Refusal(missing)
}

/** What a token without a scope for the access is refused for (403-197); null for a token that carries one. */
export function missingScope({ caller, scopes }: Claims, access: Access): Problem | null {
  const sufficient = caller.actor === 'client' ? CLIENT_SCOPES[access] : USER_SCOPES[access]
  const held = caller.actor === 'customer' ? [...sufficient, ...CLIENT_SCOPES[access]] : sufficient
  return held.some((scope) => scopes.has(scope)) ? null : { code: '403-197', details: { scopes: sufficient } }
}
