import {
  type AuthorizationServer,
  authorizationCodeGrantRequest,
  type Client,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from 'oauth4webapi'
import { findServer, transportFor } from './authorization-server.js'
import { answerFor, keepRoundTrip, type RoundTrip } from './round-trip.js'
import type { Tokens } from './session.js'

/** The authorization server, and the client id of the desk there. */
export interface SignInOptions {
  readonly issuer: string
  readonly clientId: string
}

const SCOPE = 'core.casemgr.manage'

/**
 * Sends the browser to the authorization server, where the person signs in (authorization code with PKCE).
 * @throws Error where no authorization server answers
 */
export async function beginSignIn(options: SignInOptions): Promise<void> {
  const { trip, target } = await newTrip(options)
  keepRoundTrip(trip)
  location.assign(target)
}

/**
 * Lets the person sign in in another window of the browser. Settles with the tokens, or never if the person closes it.
 * @throws Error as `endSignIn`, and where no authorization server answers
 */
export async function signInThere(options: SignInOptions, there: Window): Promise<Tokens> {
  const { trip, target } = await newTrip(options)
  const answer = answerFor(trip.state)
  // The authorization server gets no hold of this page.
  there.opener = null
  there.location.replace(target)
  return endSignIn(options, trip, await answer)
}

/** A new sign-in: the facts to be kept for it, and the address of the page of the authorization server. */
async function newTrip({ issuer, clientId }: SignInOptions): Promise<{ trip: RoundTrip; target: URL }> {
  const server = await findServer(issuer)
  if (server.authorization_endpoint === undefined) throw new Error(`${issuer} has no page to sign in.`)
  const trip = { verifier: generateRandomCodeVerifier(), state: generateRandomState(), hash: location.hash }
  const target = new URL(server.authorization_endpoint)
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: wayBack(),
    scope: SCOPE,
    state: trip.state,
    code_challenge: await calculatePKCECodeChallenge(trip.verifier),
    code_challenge_method: 'S256',
  })) {
    target.searchParams.set(name, value)
  }
  return { trip, target }
}

/**
 * Exchanges the code with which the browser came back for tokens.
 * @throws Error where the authorization server refused, or the answer belongs to another sign-in
 */
export async function endSignIn({ issuer, clientId }: SignInOptions, trip: RoundTrip, answer: URL): Promise<Tokens> {
  const server = await findServer(issuer)
  const client: Client = { client_id: clientId }
  const checked = validateAuthResponse(server, client, answer, trip.state)
  const response = await authorizationCodeGrantRequest(
    server,
    client,
    None(),
    checked,
    wayBack(),
    trip.verifier,
    transportFor(server),
  )
  return tokensIn(await processAuthorizationCodeResponse(server, client, response), { server, client })
}

/** The two ends of a renewal. */
interface Ends {
  readonly server: AuthorizationServer
  readonly client: Client
}

async function refreshed(token: string, ends: Ends): Promise<Tokens> {
  const { server, client } = ends
  const response = await refreshTokenGrantRequest(server, client, None(), token, transportFor(server))
  return tokensIn(await processRefreshTokenResponse(server, client, response), ends, token)
}

/** A server that does not rotate refresh tokens sends no other than the one of before (RFC 6749, section 6). */
function tokensIn(answer: TokenEndpointResponse, ends: Ends, before?: string): Tokens {
  const next = answer.refresh_token ?? before
  return { access: answer.access_token, refresh: next === undefined ? null : () => refreshed(next, ends) }
}

/** The address of the page itself. */
function wayBack(): string {
  return location.origin + location.pathname
}
