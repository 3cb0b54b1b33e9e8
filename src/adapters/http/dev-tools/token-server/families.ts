import { LRUCache } from 'lru-cache'
import type { Id } from '../../../../domain/id.js'
import type { Instant } from '../../../../domain/instant.js'
import type { Clock } from '../../../../domain/ports.js'
import { narrowedScope } from './scope.js'
import { TokenProblem } from './token-problem.js'

/** A client that may act with the rights of a user, by the scopes that were granted. */
export interface Consent {
  readonly client: string
  readonly user: Id
  /** Blank-separated. */
  readonly scope: string
}

/** The result of a code or a refresh token: whose access token to issue, and the refresh token of the next. */
export interface Granted extends Consent {
  readonly family: string
  readonly refreshToken: string
}

/** The memory of sign-ins: all tokens of one sign-in are a family, and are revoked together. */
export interface Families {
  /** Begins the family of a sign-in. */
  begin(family: string, consent: Consent): Granted
  /**
   * Exchanges a refresh token for the next one (RFC 6749, section 6). A token that was used before is in two hands: it
   * revokes its family (RFC 9700, section 4.14.2).
   * @throws TokenProblem invalid_grant, invalid_scope
   */
  refresh(token: string, client: string, scope: string | null): Granted
  revoke(family: string): void
  /** A new id for an access token, which shows its family if it has one. */
  tokenId(family: string | null): string
  /** The family of an access token by its id; null where it has none. */
  familyOf(tokenId: string | null): string | null
  /** Whether the family of an access token is revoked. */
  isRevoked(tokenId: string): boolean
}

/** The injected parts of a memory. */
export interface MemoryParts {
  readonly clock: Clock
  /** Makes a secret that nobody can guess, of letters, digits, `-` and `_`. */
  readonly random: () => string
}

interface Family extends Consent {
  readonly id: string
  /** The one refresh token that may be used. */
  current: string
}

/** The most refresh tokens, used ones too, and the most revoked families. Beyond, the oldest are forgotten. */
const REMEMBERED = 10_000
/** How long a refresh token may be used. */
const LIFETIME_MS = 43_200_000

/** An empty memory of sign-ins. */
export function tokenFamilies({ clock, random }: MemoryParts): Families {
  const tokens = new LRUCache<string, { readonly family: Family; readonly until: Instant }>({ max: REMEMBERED })
  const revoked = new LRUCache<string, true>({ max: REMEMBERED })

  function next(family: Family): string {
    family.current = random()
    tokens.set(family.current, { family, until: clock.now() + LIFETIME_MS })
    return family.current
  }

  function current(token: string, client: string): Family {
    // `peek` leaves the order as it is, in which the oldest is first.
    const { family, until } = tokens.peek(token) ?? {}
    if (family?.client !== client || until === undefined) throw noSuchToken()
    if (token !== family.current) revoked.set(family.id, true)
    if (revoked.has(family.id) || clock.now() >= until) throw noSuchToken()
    return family
  }

  const familyOf = (tokenId: string | null) => /^([^.]+)\./.exec(tokenId ?? '')?.[1] ?? null
  return {
    begin(id, consent) {
      return { ...consent, family: id, refreshToken: next({ ...consent, id, current: '' }) }
    },
    refresh(token, client, scope) {
      const family = current(token, client)
      const narrowed = narrowedScope(family.scope, scope)
      return { client, user: family.user, scope: narrowed, family: family.id, refreshToken: next(family) }
    },
    revoke(family) {
      revoked.set(family, true)
    },
    tokenId: (family) => (family === null ? random() : `${family}.${random()}`),
    familyOf,
    isRevoked: (tokenId) => revoked.has(familyOf(tokenId) ?? ''),
  }
}

function noSuchToken(): TokenProblem {
  return new TokenProblem('invalid_grant', 'The refresh token is unknown, used, expired or of another client.')
}
