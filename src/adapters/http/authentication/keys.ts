import { createRemoteJWKSet, errors, exportSPKI, type FlattenedJWSInput } from 'jose'
import { refusal } from '../../../domain/errors.js'

/** Where the keys come from that verify tokens. */
export type TokenKeys = { readonly secret: string } | { readonly jwksUrl: string }

/** How tokens are verified; a missing issuer or audience is not asked for. */
export interface TokenOptions {
  readonly keys: TokenKeys
  readonly issuer?: string
  readonly audience?: string
}

const TIMEOUT_MS = 5_000
/** How long a key set is used before it is fetched again: so long a revoked key may still verify. */
export const KEY_SET_AGE_MS = 300_000

/** The part of a decoded token that names its key. */
export interface TokenHead {
  readonly header: { readonly alg: string; readonly kid?: string }
}

/** Fetches the public key that a token names, as PEM. */
export type PublicKeyOf = (token: TokenHead) => Promise<string>

/**
 * The keys of an authorization server, fetched when they are needed and kept for five minutes.
 * The returned function throws an error of the library for a key that the set does not have.
 * @throws Refusal 503-900 when the key set cannot be had
 */
export function remoteKeys(url: string): PublicKeyOf {
  const keySet = createRemoteJWKSet(new URL(url), { timeoutDuration: TIMEOUT_MS, cacheMaxAge: KEY_SET_AGE_MS })
  const unused: FlattenedJWSInput = { payload: '', signature: '' }
  return async ({ header: { alg, kid } }) => {
    try {
      return await exportSPKI(await keySet({ alg, ...(kid !== undefined && { kid }) }, unused))
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error
      if (error instanceof errors.JOSENotSupported) throw error
      throw refusal('503-900', {})
    }
  }
}
