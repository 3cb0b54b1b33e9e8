import { type AuthorizationServer, allowInsecureRequests, processDiscoveryResponse } from 'oauth4webapi'

/**
 * Where an authorization server may tell about itself: RFC 8414 puts its name before the path of the issuer, OpenID
 * Connect and servers behind a proxy put it behind.
 */
function placesOf(issuer: URL): readonly URL[] {
  const path = issuer.pathname.replace(/\/$/, '')
  return [
    `/.well-known/oauth-authorization-server${path}`,
    `${path}/.well-known/openid-configuration`,
    `${path}/.well-known/oauth-authorization-server`,
  ].map((place) => new URL(place, issuer))
}

/**
 * Finds the endpoints of an authorization server.
 * @throws Error where it tells nothing about itself, or tells about another one
 */
export async function findServer(address: string): Promise<AuthorizationServer> {
  const issuer = new URL(address)
  for (const place of placesOf(issuer)) {
    const answer = await fetch(place, { headers: { accept: 'application/json' } }).catch(() => null)
    if (answer?.ok === true) return processDiscoveryResponse(issuer, answer)
  }
  throw new Error(`No authorization server answers at ${address}.`)
}

/** Plain HTTP will do for an issuer that names it: its operator has chosen so, e.g. for a demo on this machine. */
export function transportFor({ issuer }: AuthorizationServer): { readonly [allowInsecureRequests]: boolean } {
  return { [allowInsecureRequests]: issuer.startsWith('http:') }
}
