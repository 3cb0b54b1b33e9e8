import type { Clock } from '../../../domain/ports.js'
import { type SigningKey, signToken, type TokenSpec } from '../sign-token.js'
import { ask, objectIn, unexpected } from './ask.js'

/** Finds the access token that a scenario asks for; null where there is none to be had. */
export type TokenSource = (spec: TokenSpec) => Promise<string | null>

/** A token at hand, and its description. */
export type GivenToken = TokenSpec & { readonly token: string }

/** The members that tell tokens apart; the way in which one is sent does not matter. */
const MARKS = ['user', 'client', 'customer', 'scope', 'expiresIn', 'goodIn', 'claims', 'alg', 'secret'] as const

function marksOf(spec: TokenSpec): string {
  return JSON.stringify(MARKS.map((mark) => spec[mark] ?? null))
}

/** Takes tokens from the first source that has one. */
export function firstOf(sources: readonly TokenSource[]): TokenSource {
  return async (spec) => {
    for (const source of sources) {
      const token = await source(spec)
      if (token !== null) return token
    }
    return null
  }
}

/** Tokens that are at hand. */
export function givenTokens(given: readonly GivenToken[]): TokenSource {
  const tokens = new Map(given.map((one) => [marksOf(one), one.token]))
  return (spec) => Promise.resolve(tokens.get(marksOf(spec)) ?? null)
}

/** Tokens signed with the secret of the server; a wrong issuer or audience only where it asks for a right one. */
export function signedTokens(key: SigningKey, clock: Clock): TokenSource {
  const isAbout = ({ claims = {} }: TokenSpec, claim: string) => claim in claims
  return (spec) => {
    const isPointless =
      (isAbout(spec, 'iss') && key.issuer === undefined) || (isAbout(spec, 'aud') && key.audience === undefined)
    return Promise.resolve(isPointless ? null : signToken(spec, key, clock.now()))
  }
}

/** Tokens that a development server gives out without a secret (RFC 6749, section 4.4, with `user_id` for a user). */
export function askedTokens(tokenUrl: string, timeout: number): TokenSource {
  const known = new Map<string, string>()
  return async (spec) => {
    const token = known.get(marksOf(spec)) ?? (await askFor(spec, tokenUrl, timeout))
    // A caller that is unknown now may be known in the next world.
    if (token !== null) known.set(marksOf(spec), token)
    return token
  }
}

const EXPECTED = '200 with {"access_token":"…"}'

async function askFor(
  { user, client, scope, ...others }: TokenSpec,
  tokenUrl: string,
  timeout: number,
): Promise<string | null> {
  const isPlain = MARKS.every((mark) => !(mark in others))
  if (!isPlain || scope === '' || (user === undefined && client === undefined)) return null
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    ...(user !== undefined && { user_id: user }),
    ...(client !== undefined && { client_id: client }),
    ...(scope !== undefined && { scope }),
  })
  const name = `POST ${tokenUrl}`
  const answer = await ask(name, tokenUrl, { method: 'POST', body: form }, timeout)
  if (!answer.ok) return null
  const { access_token: token } = objectIn(name, answer, EXPECTED)
  if (typeof token !== 'string') throw unexpected(name, answer, EXPECTED)
  return token
}

/** A token in words, e.g. `user 7 with scope core.casemgr.read`. */
export function inWords(spec: TokenSpec): string {
  const { user, client, customer, scope, ...others } = spec
  const whose = Object.entries({ user, client, customer }).find(([, id]) => id !== undefined) ?? ['nobody', '']
  const rest = MARKS.filter((mark) => mark in others)
  const parts = [
    whose.join(' ').trim(),
    ...(scope === undefined ? [] : [`with scope ${JSON.stringify(scope)}`]),
    ...(rest.length === 0 ? [] : ['that is not as it should be']),
  ]
  return parts.join(' ')
}
