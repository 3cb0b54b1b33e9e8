import { only, required } from './form.js'
import { readChallenge } from './pkce.js'
import { readRedirectUri } from './redirect-uri.js'
import { readScope } from './scope.js'
import { TokenProblem } from './token-problem.js'

/** The client of a sign-in, and the way back to it. A refusal may be told there. */
export interface WayBack {
  readonly client: string
  /** Exactly as the client wrote it. */
  readonly redirectUri: string
  /** As it was understood. */
  readonly target: URL
  /** Null where the request has none, or several. */
  readonly state: string | null
}

/** The rest of a request for a sign-in. */
export interface Wish {
  readonly scope: string
  readonly challenge: string
}

/** The parameters of a request for a sign-in, which the page sends on. */
export const PARAMETERS = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
] as const

/**
 * Reads the way back to a client (RFC 6749, section 4.1.1). Without one that is sound nobody may be sent anywhere
 * (section 4.1.2.1).
 * @throws TokenProblem
 */
export async function readWayBack(
  parameters: URLSearchParams,
  { ownOrigin, isClient }: { readonly ownOrigin: string; readonly isClient: (id: string) => Promise<boolean> },
): Promise<WayBack> {
  const client = required(parameters, 'client_id')
  const redirectUri = required(parameters, 'redirect_uri')
  const target = readRedirectUri(redirectUri, ownOrigin)
  if (!(await isClient(client))) throw new TokenProblem('invalid_client', 'There is no such client.')
  const [state = null, ...others] = parameters.getAll('state')
  return { client, redirectUri, target, state: others.length === 0 ? state : null }
}

/**
 * Reads the rest of a request for a sign-in: `state` and an S256 challenge are required (RFC 9700, section 2.1.1).
 * @throws TokenProblem
 */
export function readWish(parameters: URLSearchParams): Wish {
  const type = required(parameters, 'response_type')
  if (type !== 'code') throw new TokenProblem('unsupported_response_type', 'response_type must be code.')
  required(parameters, 'state')
  const challenge = required(parameters, 'code_challenge')
  return {
    challenge: readChallenge(challenge, only(parameters, 'code_challenge_method')),
    scope: readScope('user', only(parameters, 'scope')),
  }
}

/** The address of the client with an answer in its query; the query that the client wrote stays as it is. */
export function answered({ target, state }: WayBack, answer: Readonly<Record<string, string>>): string {
  const url = new URL(target)
  const members = new URLSearchParams({ ...answer, ...(state !== null && { state }) })
  url.search = `${url.search === '' ? '?' : `${url.search}&`}${members.toString()}`
  return url.href
}
