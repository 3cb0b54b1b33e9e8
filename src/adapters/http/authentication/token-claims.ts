import type { Caller } from '../../../domain/auth-context.js'
import { isStorableId } from '../../../domain/id.js'

/** A caller and its scopes. */
export interface Claims {
  readonly caller: Caller | { readonly actor: 'customer'; readonly id: string }
  readonly scopes: ReadonlySet<string>
  /** The caller is known before this second since 1970; absent where a host identifies callers itself. */
  readonly expires?: number
}

/** The claims of a verified token (contract, section 4). */
export interface TokenClaims extends Claims {
  /** The token is valid from this second since 1970. */
  readonly notBefore: number
  /** The token is valid before this second since 1970. */
  readonly expires: number
}

const ACTORS = ['user', 'client', 'customer'] as const
const SCOPE_PREFIX = 'https://api.egain.cloud/auth/'

/** Reads the claims of a verified token; null where a claim is missing or invalid. */
export function readClaims(payload: Readonly<Record<string, unknown>>): TokenClaims | null {
  const { sub, exp, nbf = 0 } = payload
  const actor = ACTORS.find((name) => name === payload['actor'])
  if (typeof sub !== 'string' || actor === undefined) return null
  if (actor !== 'customer' && !isStorableId(sub)) return null
  if (typeof exp !== 'number' || typeof nbf !== 'number') return null
  const scopes = readScopes(payload['scope'] ?? payload['scp'] ?? '')
  return scopes && { caller: { actor, id: sub }, scopes, notBefore: nbf, expires: exp }
}

/** Reads scopes and removes their optional prefix. `scp` may be a list. */
function readScopes(claim: unknown): Set<string> | null {
  const words: unknown[] = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : [null]
  if (!words.every((word) => typeof word === 'string')) return null
  return new Set(words.map((word) => (word.startsWith(SCOPE_PREFIX) ? word.slice(SCOPE_PREFIX.length) : word)))
}
