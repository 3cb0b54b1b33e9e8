/** The codes of the refusals of a token server (RFC 6749, sections 4.1.2.1 and 5.2). */
export type TokenProblemCode =
  | 'access_denied'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'

/** The reason why a request for a sign-in or a token is refused. */
export class TokenProblem extends Error {
  override readonly name = 'TokenProblem'

  constructor(
    readonly code: TokenProblemCode,
    /** In plain English. */
    readonly description: string,
  ) {
    super(code)
  }

  /** The members that tell the reason, in a body as in the query of a redirect. */
  get members(): { readonly error: TokenProblemCode; readonly error_description: string } {
    return { error: this.code, error_description: this.description }
  }
}

/**
 * The problem that was thrown.
 * @throws the error itself, if it is another one
 */
export function problemIn(error: unknown): TokenProblem {
  if (error instanceof TokenProblem) return error
  throw error
}
