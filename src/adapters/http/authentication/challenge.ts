import type { Problem } from '../../../domain/errors.js'

/**
 * The `WWW-Authenticate` header that goes with an error (RFC 6750, section 3); null where none does.
 * A request without any token is only told the scheme; one with a token, whatever is wrong with it, the same.
 */
export function challengeFor(problem: Problem, authorization: string | undefined): string | null {
  if (problem.code === '403-197') {
    return `Bearer error="insufficient_scope", scope="${problem.details.scopes.join(' ')}"`
  }
  if (problem.code !== '401-101') return null
  return authorization === undefined ? 'Bearer realm="casework"' : 'Bearer error="invalid_token"'
}
