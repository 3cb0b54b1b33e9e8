import type { Fault } from '../fault.js'
import type { Result } from './result.js'
import type { TokenSource } from './token-source.js'

/** Tokens that are found, and what takes them out of texts again: a server may send back whatever it is sent. */
export interface Discreet {
  readonly tokenOf: TokenSource
  redact(text: string): string
}

/** Remembers every token that a source finds. */
export function discreet(source: TokenSource): Discreet {
  const tokens = new Set<string>()
  return {
    async tokenOf(spec) {
      const token = await source(spec)
      if (token !== null) tokens.add(token)
      return token
    },
    redact: (text) => [...tokens].reduce((rest, token) => rest.replaceAll(token, '[token]'), text),
  }
}

/** A result without any token. */
export function withoutTokens(result: Result, { redact }: Discreet): Result {
  if (result.outcome !== 'failed') return result
  return { ...result, faults: JSON.parse(redact(JSON.stringify(result.faults))) as Fault[] }
}
