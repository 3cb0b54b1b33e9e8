/** The tokens of a person; they live in the memory of the page alone. */
export interface Tokens {
  /** Null where a host identifies the person. */
  readonly access: string | null
  /** Gets the next tokens; null where only the person can. */
  readonly refresh: (() => Promise<Tokens>) | null
}

/** The person at the page, as the calls of the page need them. */
export interface Session {
  /** The id of the user, where the token says so; null where only the service knows. */
  readonly user: string | null
  /** The access token; null where a host identifies the person. */
  token(): string | null
  /**
   * Settles once there is another access token than one that the service has refused: never, if the person has left.
   * @param mayRefresh whether a refresh token will do; otherwise the person is asked
   */
  renew(refused: string | null, mayRefresh: boolean): Promise<void>
}

/**
 * A session with tokens.
 * @param ask asks the person for new tokens
 */
export function tokenSession(given: Tokens, ask: () => Promise<Tokens>): Session {
  let tokens = given
  let renewing: Promise<void> | null = null
  // Calls that fail together must not use a refresh token twice: the token server would end the session.
  const renew = async (refresh: Tokens['refresh']): Promise<void> => {
    tokens = (await refresh?.().catch(() => null)) ?? (await ask())
    renewing = null
  }
  return {
    user: userIn(given.access),
    token: () => tokens.access,
    renew: (refused, mayRefresh) => {
      if (tokens.access !== refused) return Promise.resolve()
      return (renewing ??= renew(mayRefresh ? tokens.refresh : null))
    },
  }
}

/** Whether tokens name the same user or client. A host knows the person by itself. */
export function isSamePerson(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other
  const { sub, actor } = claimsIn(one)
  const { sub: otherSub, actor: otherActor } = claimsIn(other)
  return typeof sub === 'string' && sub === otherSub && actor === otherActor
}

function userIn(token: string | null): string | null {
  const { sub, actor } = claimsIn(token ?? '')
  return typeof sub === 'string' && actor === 'user' ? sub : null
}

/** The claims of a token. Only the service checks the token: here they say no more than who is greeted. */
function claimsIn(token: string): Readonly<Record<string, unknown>> {
  try {
    const [, claims = ''] = token.split('.')
    return JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>
  } catch {
    return {}
  }
}
