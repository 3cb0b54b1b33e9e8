import * as oauth from 'oauth4webapi'
import { allowInsecureRequests } from 'oauth4webapi'
import type { Test } from 'tap'
import { startDemoService } from '../../../../../src/adapters/cli/demo/demo-service.js'
import { readConfig } from '../../../../../src/config.js'

/** An address of the client to which the browser goes back. Nothing listens there: only its query counts. */
export const BACK = 'http://127.0.0.1:4711/back?own=a%20b'
/** The client of the world, by its secret; the demo takes any. */
export const ROBOT: oauth.Client = { client_id: '1' }
/** The public client. */
export const DESK: oauth.Client = { client_id: 'desk' }
export const INSECURE = { [allowInsecureRequests]: true }
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** A demo, and what a client and a person do at it. */
export interface Rig {
  readonly url: string
  /** Without the base path. */
  readonly origin: string
  readonly server: oauth.AuthorizationServer
  /** A request for a sign-in, and the verifier behind it. */
  begin(client: oauth.Client, more?: Readonly<Record<string, string | null>>): Promise<Begun>
  /** A person chooses a user on the page; the answer is not followed. */
  choose(begun: Begun, choice?: Readonly<Record<string, string>>): Promise<Response>
  /** A whole sign-in: the code and what belongs to it. */
  signIn(client: oauth.Client, more?: Readonly<Record<string, string | null>>): Promise<SignedIn>
  /** Exchanges a code, with some of its parts replaced. */
  redeem(signedIn: SignedIn, more?: Readonly<Record<string, string | null>>): Promise<Response>
  /** Asks for a token. */
  ask(
    parameters: Readonly<Record<string, string | null>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
  setClock(wish: object): Promise<void>
  /** The status of a call with a token. */
  statusWith(token: string, method?: string, path?: string): Promise<number>
}

export interface Begun {
  readonly parameters: URLSearchParams
  readonly verifier: string
  readonly state: string
}

export interface SignedIn extends Begun {
  readonly client: oauth.Client
  /** The answer, checked as the client checks it. */
  readonly answer: URLSearchParams
  readonly code: string
}

/** Starts a demo, and discovers its token server as a client does. */
export async function startRig(t: Test, environment: Readonly<Record<string, string>> = {}): Promise<Rig> {
  const { server: running } = await startDemoService(readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...environment }))
  t.teardown(() => running.stop())
  const { url } = running
  const { origin } = new URL(url)
  const server = await discovered(url)
  const rig: Rig = {
    ...{ url, origin, server },
    async begin({ client_id: client }, more = {}) {
      const verifier = oauth.generateRandomCodeVerifier()
      const state = oauth.generateRandomState()
      const challenge = await oauth.calculatePKCECodeChallenge(verifier)
      const parameters = withMembers({
        ...{ response_type: 'code', client_id: client, redirect_uri: BACK, state },
        ...{ code_challenge: challenge, code_challenge_method: 'S256', ...more },
      })
      return { parameters, verifier, state }
    },
    choose: ({ parameters }, choice = { user_id: '7' }) =>
      fetch(server.authorization_endpoint!, {
        ...{ method: 'POST', redirect: 'manual' },
        body: new URLSearchParams([...parameters, ...Object.entries(choice)]),
      }),
    async signIn(client, more) {
      const begun = await rig.begin(client, more)
      const chosen = await rig.choose(begun)
      const to = new URL(chosen.headers.get('location') ?? '')
      const answer = oauth.validateAuthResponse(server, client, to, begun.state)
      return { ...begun, client, answer, code: answer.get('code') ?? '' }
    },
    redeem: ({ client, code, verifier }, more = {}) =>
      rig.ask({
        ...{ grant_type: 'authorization_code', client_id: client.client_id },
        ...{ code, redirect_uri: BACK, code_verifier: verifier, ...more },
      }),
    ask: (parameters, headers = {}) =>
      fetch(server.token_endpoint!, { method: 'POST', headers, body: withMembers(parameters) }),
    async setClock(wish) {
      const headers = { 'content-type': 'application/json' }
      await fetch(`${origin}/dev/clock`, { method: 'POST', headers, body: JSON.stringify(wish) })
    },
    async statusWith(token, method = 'GET', path = '/case/1001') {
      return (await fetch(url + path, { method, headers: { authorization: `Bearer ${token}` } })).status
    },
  }
  return rig
}

/** From the address of the service to its token server, by nothing but metadata. */
async function discovered(url: string): Promise<oauth.AuthorizationServer> {
  const resource = new URL(url)
  const { authorization_servers: [issuer = ''] = [] } = await oauth.processResourceDiscoveryResponse(
    resource,
    await oauth.resourceDiscoveryRequest(resource, INSECURE),
  )
  const address = new URL(issuer)
  const answer = await oauth.discoveryRequest(address, { algorithm: 'oauth2', ...INSECURE })
  return oauth.processDiscoveryResponse(address, answer)
}

function withMembers(members: Readonly<Record<string, string | null>>): URLSearchParams {
  return new URLSearchParams(Object.entries(members).filter((member): member is [string, string] => member[1] !== null))
}
