import type { Caller } from '../../../../../domain/auth-context.js'
import type { Codes } from '../codes.js'
import type { TokenRequest } from '../token-client.js'
import type { TokenServer } from '../token-server.js'

/** The access token that a request gets. */
export interface Grant {
  readonly caller: Caller
  /** Blank-separated. */
  readonly scope: string
  /** The family of the token; null for a token without a sign-in. */
  readonly family: string | null
  /** In seconds; an hour by default. */
  readonly lifetime?: number
  /** Further members of the answer. */
  readonly more?: Readonly<Record<string, string>>
}

/**
 * Decides on a request for a token, by its `grant_type`.
 * @throws TokenProblem
 */
export type GrantType = (request: TokenRequest, server: TokenServer & { readonly codes: Codes }) => Promise<Grant>
