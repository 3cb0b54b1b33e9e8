import type { FastifyRequest } from 'fastify'
import type { Caller } from '../../../../domain/auth-context.js'
import { isStorableId } from '../../../../domain/id.js'
import type { TokenClaims } from '../../authentication/token-claims.js'
import type { Families, MemoryParts } from './families.js'
import type { People } from './people.js'
import { TokenProblem, type TokenProblemCode } from './token-problem.js'

/** An access token to issue. */
export interface AskedToken extends Caller {
  /** Blank-separated. */
  readonly scope: string
  /** In seconds. */
  readonly lifetime: number
  /** The unique id of the token. */
  readonly jti: string
  readonly issuer: string
}

/** The injected parts of the token server. */
export interface TokenServer extends MemoryParts {
  readonly families: Families
  /** Makes an access token that this service accepts. */
  readonly issueToken: (asked: AskedToken) => Promise<string>
  /** The claims of an access token of this service; null for any other text. */
  readonly readToken: (token: string) => Promise<TokenClaims | null>
  /** Whether the store has the user or client. */
  readonly isKnown: (caller: Caller) => Promise<boolean>
  readonly people: () => People
  /** The name of this server, in tokens and in its metadata (RFC 8414, section 2). */
  readonly issuerOf: (request: FastifyRequest) => string
}

/** The public client that signs users in without a registration. */
export const DESK = 'desk'

/** Whether a client may sign users in: a client of the world, or the desk. */
export async function isClient(id: string, { isKnown }: Pick<TokenServer, 'isKnown'>): Promise<boolean> {
  return id === DESK || (isStorableId(id) && (await isKnown({ actor: 'client', id })))
}

/**
 * Lets through a user or a client that the store knows.
 * @throws TokenProblem with the code
 */
export async function requireKnown(
  { actor, id }: Caller,
  { isKnown }: Pick<TokenServer, 'isKnown'>,
  code: TokenProblemCode,
): Promise<void> {
  if (isStorableId(id) && (await isKnown({ actor, id }))) return
  throw new TokenProblem(code, `There is no such ${actor}.`)
}
