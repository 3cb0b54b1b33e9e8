import { TokenProblem } from './token-problem.js'

/** Text that every reader of an address reads in the same way: printable ASCII without a backslash and a fragment. */
const PLAIN = /^https?:\/\/[\x21-\x22\x24-\x5b\x5d-\x7e]+$/
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

/**
 * Reads the address to which the browser goes back after a sign-in: on this machine (RFC 8252, section 7.3), or of the
 * same origin as the service. No client registers its addresses here, so any other one could be anybody's.
 * @returns the address as it was understood: the browser must be sent to no other reading of it
 * @throws TokenProblem invalid_request
 */
export function readRedirectUri(text: string, ownOrigin: string): URL {
  const url = PLAIN.test(text) && URL.canParse(text) ? new URL(text) : null
  const isPlain = url !== null && url.username === '' && url.password === ''
  if (isPlain && (LOOPBACK.has(url.hostname) || url.origin === ownOrigin)) return url
  throw new TokenProblem(
    'invalid_request',
    'redirect_uri must be an http or https address of this machine (127.0.0.1, [::1] or localhost, with any port), or ' +
      'of the origin of this service.',
  )
}
