import type { Caller } from '../../../domain/auth-context.js'
import { isStorableId } from '../../../domain/id.js'

/** Who calls, and with which scopes. */
export interface Claims {
  readonly caller: Caller | { readonly actor: 'customer'; readonly id: string }
  readonly scopes: ReadonlySet<string>
}

/** What a verified token says of its bearer (contract, section 4). */
export interface TokenClaims extends Claims {
  /** Valid from and until, in seconds since 1970. */
  readonly notBefore: number
  readonly expires: number
}

const ACTORS = ['user', 'client', 'customer'] as const
const SCOPE_PREFIX = 'https://api.egain.cloud/auth/'

/** Reads the claims of a token whose signature is good; null where one is missing or is not what it should be. */
export function readClaims(payload: Readonly<Record<string, unknown>>): TokenClaims | null {
  const { sub, exp, nbf = 0 } = payload
  const actor = ACTORS.find((name) => name === payload['actor'])
  if (typeof sub !== 'string' || actor === undefined) return null
  if (actor !== 'customer' && !isStorableId(sub)) return null
  if (typeof exp !== 'number' || typeof nbf !== 'number') return null
  const scopes = readScopes(payload['scope'] ?? payload['scp'] ?? '')
  return scopes && { caller: { actor, id: sub }, scopes, notBefore: nbf, expires: exp }
}

/** Scopes without their optional prefix; `scp` may come as a list. */
function readScopes(claim: unknown): Set<string> | null {
  const words: unknown[] = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : [null]
  if (!words.every((word) => typeof word === 'string')) return null
  return new Set(words.map((word) => (word.startsWith(SCOPE_PREFIX) ? word.slice(SCOPE_PREFIX.length) : word)))
}
