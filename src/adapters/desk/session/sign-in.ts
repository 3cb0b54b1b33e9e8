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
import { keepRoundTrip, type RoundTrip } from './round-trip.js'
import { type Session, type Tokens, tokenSession } from './session.js'

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
export async function beginSignIn({ issuer, clientId }: SignInOptions): Promise<void> {
  const server = await findServer(issuer)
  if (server.authorization_endpoint === undefined) throw new Error(`${issuer} has no page to sign in.`)
  const trip: RoundTrip = {
    verifier: generateRandomCodeVerifier(),
    state: generateRandomState(),
    hash: location.hash,
  }
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
  keepRoundTrip(trip)
  location.assign(target)
}

/**
 * Exchanges the code with which the browser came back for tokens.
 * @throws Error where the authorization server refused, or the answer belongs to another sign-in
 */
export async function endSignIn(options: SignInOptions, trip: RoundTrip, answer: URL): Promise<Session> {
  const server = await findServer(options.issuer)
  const client: Client = { client_id: options.clientId }
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
  const tokens = tokensIn(await processAuthorizationCodeResponse(server, client, response))
  return tokenSession(tokens, (token) => refreshed(server, client, token))
}

async function refreshed(server: AuthorizationServer, client: Client, token: string): Promise<Tokens> {
  const response = await refreshTokenGrantRequest(server, client, None(), token, transportFor(server))
  const tokens = tokensIn(await processRefreshTokenResponse(server, client, response))
  // A server that does not rotate refresh tokens sends none (RFC 6749, section 6).
  return { ...tokens, refresh: tokens.refresh ?? token }
}

function tokensIn({ access_token, refresh_token }: TokenEndpointResponse): Tokens {
  return { access: access_token, refresh: refresh_token ?? null }
}

/** The address of the page itself. */
function wayBack(): string {
  return location.origin + location.pathname
}
