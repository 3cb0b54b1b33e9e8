/** The tokens of a person; they live in the memory of the page alone. */
export interface Tokens {
  readonly access: string
  readonly refresh: string | null
}

/** The person at the page, as the calls of the page need them. */
export interface Session {
  /** The id of the user, where the token says so; null where only the service knows. */
  readonly user: string | null
  /** The access token; null where a host identifies the person. */
  token(): string | null
  /** Makes sure that there is another access token than the one that has expired; returns whether there is one. */
  renew(expired: string | null): Promise<boolean>
}

/** A session of a host, which knows the person by means of its own. */
export const HOST_SESSION: Session = { user: null, token: () => null, renew: () => Promise.resolve(false) }

/**
 * A session with tokens.
 * @param refresh gets new tokens for a refresh token
 */
export function tokenSession(given: Tokens, refresh: (token: string) => Promise<Tokens> = notRenewed): Session {
  let tokens = given
  let renewing: Promise<boolean> | null = null
  // Calls that fail together must not use a refresh token twice: the token server would end the session.
  const renew = async (token: string): Promise<boolean> => {
    try {
      tokens = await refresh(token)
      return true
    } catch {
      return false
    } finally {
      renewing = null
    }
  }
  return {
    user: subjectOf(given.access),
    token: () => tokens.access,
    renew: (expired) => {
      if (tokens.access !== expired) return Promise.resolve(true)
      if (tokens.refresh === null) return Promise.resolve(false)
      return (renewing ??= renew(tokens.refresh))
    },
  }
}

function notRenewed(): Promise<Tokens> {
  return Promise.reject(new Error('A pasted token is not renewed.'))
}

/** The id of a user in a token. Only the service checks the token: here it says no more than who is greeted. */
function subjectOf(token: string): string | null {
  try {
    const [, claims = ''] = token.split('.')
    const { sub, actor } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>
    return typeof sub === 'string' && actor === 'user' ? sub : null
  } catch {
    return null
  }
}
