import { type Problem, Refusal } from '../../../domain/errors.js'
import type { Claims } from './token-claims.js'

/** What an operation does: a scope to manage is also one to read. */
export type Access = 'read' | 'manage'

/** Of which scopes of a user one is needed. */
export const USER_SCOPES: Readonly<Record<Access, readonly string[]>> = {
  read: ['core.casemgr.read', 'core.casemgr.manage'],
  manage: ['core.casemgr.manage'],
}
/** Of which scopes of a client application one is needed. */
export const CLIENT_SCOPES: Readonly<Record<Access, readonly string[]>> = {
  read: ['.default', 'app.core.casemgr.read', 'app.core.casemgr.manage'],
  manage: ['.default', 'app.core.casemgr.manage'],
}

/** Every scope that says something here, by the kind of caller. */
export const SCOPES = { user: USER_SCOPES.read, client: CLIENT_SCOPES.read } as const

/** The scope of a caller that says no more than an access. */
export function scopeFor(actor: 'user' | 'client', access: Access): string {
  return actor === 'user' ? `core.casemgr.${access}` : `app.core.casemgr.${access}`
}

/**
 * Lets through a token that carries a scope for the access (contract, section 1, permission 1).
 * @throws Refusal 403-197, naming the scopes of which one would do
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
