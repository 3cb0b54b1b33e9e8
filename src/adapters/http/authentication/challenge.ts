import type { Problem } from '../../../domain/errors.js'

const BEARER = /^bearer(?: |$)/i

/**
 * The `WWW-Authenticate` header that goes with an error (RFC 6750, section 3); null where none does.
 * A request without a token is only told the scheme, also where it has credentials of another one; a request with a token
 * is told the same whatever is wrong with it.
 */
export function challengeFor(problem: Problem, authorization: string | undefined): string | null {
  if (problem.code === '403-197') {
    return `Bearer error="insufficient_scope", scope="${problem.details.scopes.join(' ')}"`
  }
  if (problem.code !== '401-101') return null
  return BEARER.test(authorization ?? '') ? 'Bearer error="invalid_token"' : 'Bearer realm="casework"'
}
