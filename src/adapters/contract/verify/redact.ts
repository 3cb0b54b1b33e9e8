import type { Fault } from '../fault.js'
import type { Result } from './result.js'
import type { TokenSource } from './token-source.js'

/** The tokens that were found, and the way to take them out of texts: a server may send back all that it was sent. */
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
