import type { webcrypto } from 'node:crypto'
import { createRemoteJWKSet, errors, exportSPKI, type FlattenedJWSInput } from 'jose'
import { refusal } from '../../../domain/errors.js'

/** The source of the keys that verify tokens. */
export type TokenKeys = { readonly secret: string } | { readonly jwksUrl: string }

/** How tokens are verified. An absent issuer or audience is not checked. */
export interface TokenOptions {
  readonly keys: TokenKeys
  readonly issuer?: string
  readonly audience?: string
}

const TIMEOUT_MS = 5_000
/** How long a key set is used before it is fetched again. A revoked key may be accepted for that long. */
export const KEY_SET_AGE_MS = 300_000

/** The part of a decoded token that names its key. */
export interface TokenHead {
  readonly header: { readonly alg: string; readonly kid?: string }
}

/** The shortest RSA key that verifies a token, in bits (RFC 7518, section 3.3). */
const SHORTEST_RSA_KEY = 2_048

/** The key that a token names is so short that an attacker may have found the private key. */
export class WeakKey extends Error {
  override readonly name = 'WeakKey'
  override readonly message =
    `an RSA key of the key set has fewer than ${String(SHORTEST_RSA_KEY)} bits: its tokens are refused`
}

/** Fetches the public key that a token names, as PEM. */
export type PublicKeyOf = (token: TokenHead) => Promise<string>

/**
 * Reads keys of an authorization server. They are fetched when they are needed, and kept for five minutes.
 * The returned function throws an error of the library for a key that the set does not have, and WeakKey for an RSA
 * key of fewer than 2,048 bits.
 * @throws Refusal 503-900 when the key set cannot be fetched
 */
export function remoteKeys(url: string): PublicKeyOf {
  const keySet = createRemoteJWKSet(new URL(url), { timeoutDuration: TIMEOUT_MS, cacheMaxAge: KEY_SET_AGE_MS })
  const unused: FlattenedJWSInput = { payload: '', signature: '' }
  return async ({ header: { alg, kid } }) => {
    try {
      const key = await keySet({ alg, ...(kid !== undefined && { kid }) }, unused)
      const { modulusLength } = key.algorithm as Partial<webcrypto.RsaHashedKeyAlgorithm>
      if (modulusLength !== undefined && modulusLength < SHORTEST_RSA_KEY) throw new WeakKey()
      return await exportSPKI(key)
    } catch (error) {
      if (error instanceof WeakKey) throw error
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error
      if (error instanceof errors.JOSENotSupported) throw error
      throw refusal('503-900', {})
    }
  }
}
