import { isObject, type Option, requireOptions, TEXT } from '../required-options.js'
import type { TokenKeys, TokenOptions } from './keys.js'

/** The fewest bytes of an HS256 secret, in the service as in a host. */
const SHORTEST_SECRET = 32

const OPTIONS: Readonly<Record<keyof TokenOptions, Option>> = {
  keys: { takes: isObject, must: 'be { secret } or { jwksUrl }' },
  issuer: TEXT,
  audience: TEXT,
}

type OneOf<T> = T extends unknown ? keyof T : never

const KEYS: Readonly<Record<OneOf<TokenKeys>, Option>> = {
  secret: {
    takes: (value) => typeof value === 'string' && Buffer.byteLength(value) >= SHORTEST_SECRET,
    must: `be a text of at least ${String(SHORTEST_SECRET)} bytes`,
    optional: true,
  },
  jwksUrl: {
    takes: (value) => typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
    must: 'be an http or https address',
    optional: true,
  },
}

/**
 * Checks the option `tokens` of a host.
 * @throws TypeError with one sentence that names the option that is wrong
 */
export function requireTokenOptions(tokens: unknown): void {
  requireOptions('casework: tokens', tokens, OPTIONS)
  const { keys } = tokens as TokenOptions
  requireOptions('casework: tokens.keys', keys, KEYS)
  if ('secret' in keys === 'jwksUrl' in keys) {
    throw new TypeError('casework: tokens.keys: give either "secret" or "jwksUrl".')
  }
}
