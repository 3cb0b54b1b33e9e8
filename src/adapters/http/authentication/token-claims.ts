import type { Caller } from '../../../domain/auth-context.js'
import { type Id, isStorableId } from '../../../domain/id.js'

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
  /** The id of the token; null where it has none. */
  readonly tokenId: string | null
}

const ACTORS = ['user', 'client', 'customer'] as const
const SCOPE_PREFIX = 'https://api.egain.cloud/auth/'

/** Reads the claims of a verified token; null where a claim is missing or invalid. */
export function readClaims(payload: Readonly<Record<string, unknown>>): TokenClaims | null {
  const { exp, nbf = 0, jti } = payload
  const caller = readCaller(payload)
  const scopes = readScopes(payload['scope'] ?? payload['scp'] ?? '')
  if (caller === null || scopes === null || typeof exp !== 'number' || typeof nbf !== 'number') return null
  return { caller, scopes, notBefore: nbf, expires: exp, tokenId: typeof jti === 'string' ? jti : null }
}

function readCaller({ sub, actor: named, act }: Readonly<Record<string, unknown>>): Claims['caller'] | null {
  const actor = ACTORS.find((name) => name === named)
  if (typeof sub !== 'string' || actor === undefined) return null
  if (actor !== 'customer' && !isStorableId(sub)) return null
  if (act === undefined) return { actor, id: sub }
  const through = actor === 'user' ? readClientBetween(act) : null
  return through === null ? null : { actor: 'user', id: sub, through }
}

/**
 * Reads the client application that acts for a user (RFC 8693, section 4.1); null for any other actor. Earlier actors
 * inside of it only tell of the past.
 */
function readClientBetween(act: unknown): Id | null {
  if (typeof act !== 'object' || act === null) return null
  const { sub, actor = 'client' } = act as { readonly sub?: unknown; readonly actor?: unknown }
  return typeof sub === 'string' && isStorableId(sub) && actor === 'client' ? sub : null
}

/** Reads scopes and removes their optional prefix. `scp` may be a list. */
function readScopes(claim: unknown): Set<string> | null {
  const words: unknown[] = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : [null]
  if (!words.every((word) => typeof word === 'string')) return null
  return new Set(words.map((word) => (word.startsWith(SCOPE_PREFIX) ? word.slice(SCOPE_PREFIX.length) : word)))
}
