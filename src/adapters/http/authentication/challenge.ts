import type { Problem } from '../../../domain/errors.js'

const BEARER = /^bearer(?: |$)/i

/**
 * The `WWW-Authenticate` header for an error (RFC 6750, section 3); null where the error needs none.
 * A request without a token, or with another scheme, learns only the scheme. A request with a bad token learns
 * `invalid_token`, for every reason.
 */
export function challengeFor(problem: Problem, authorization: string | undefined): string | null {
  if (problem.code === '403-197') {
    return `Bearer error="insufficient_scope", scope="${problem.details.scopes.join(' ')}"`
  }
  if (problem.code !== '401-101') return null
  return BEARER.test(authorization ?? '') ? 'Bearer error="invalid_token"' : 'Bearer realm="casework"'
}
