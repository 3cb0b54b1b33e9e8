import { hash } from 'node:crypto'
import { TokenProblem } from './token-problem.js'

const VERIFIER = /^[\w.~-]{43,128}$/
const CHALLENGE = /^[\w-]{43}$/

/**
 * Reads the challenge of a sign-in (RFC 7636, section 4.3). The method must be S256: with `plain` the challenge, which
 * others may see, would be the secret itself.
 * @throws TokenProblem invalid_request
 */
export function readChallenge(challenge: string, method: string | null): string {
  if (method !== 'S256') throw new TokenProblem('invalid_request', 'code_challenge_method must be S256.')
  if (CHALLENGE.test(challenge)) return challenge
  throw new TokenProblem('invalid_request', 'code_challenge must be a SHA-256 hash in base64url, 43 characters long.')
}

/** Whether a verifier is the secret behind a challenge (RFC 7636, section 4.6). */
export function isSecretBehind(challenge: string, verifier: string): boolean {
  return VERIFIER.test(verifier) && hash('sha256', verifier, 'base64url') === challenge
}
