import type { IncomingHttpHeaders } from 'node:http'
import { type Id, isStorableId } from '../../../domain/id.js'
import { SCOPES } from '../authentication/scopes.js'

/** The reason why a request for a token is refused (RFC 6749, section 5.2). */
export class TokenProblem extends Error {
  override readonly name = 'TokenProblem'

  constructor(
    readonly code: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope',
    /** In plain English. */
    readonly description: string,
  ) {
    super(code)
  }
}

/** A valid request for a token: the user or client, and the scopes. */
export interface TokenRequest {
  readonly actor: 'user' | 'client'
  readonly id: Id
  /** Blank-separated. */
  readonly scope: string
}

const FORM = /^application\/x-www-form-urlencoded[ \t]*(;|$)/i
const BASIC = /^basic +([\w+/-]+=*) *$/i
const DEFAULT_SCOPE = { user: 'core.casemgr.manage', client: 'app.core.casemgr.manage' } as const

/**
 * Reads a request for a token by client credentials (RFC 6749, section 4.4). `user_id` may stand in the place of
 * `client_id`. Secrets are ignored, since this is for development.
 * @throws TokenProblem
 */
export function readTokenRequest(
  { authorization, 'content-type': type = '' }: IncomingHttpHeaders,
  body: unknown,
): TokenRequest {
  if (!FORM.test(type)) throw new TokenProblem('invalid_request', 'The body must be application/x-www-form-urlencoded.')
  const form = new URLSearchParams(body instanceof Uint8Array ? new TextDecoder().decode(body) : '')
  const grant = only(form, 'grant_type')
  if (grant === null) throw new TokenProblem('invalid_request', 'grant_type is missing.')
  if (grant !== 'client_credentials') {
    throw new TokenProblem('unsupported_grant_type', 'The only grant_type is client_credentials.')
  }
  const { actor, id } = whoIn(form, authorization)
  if (!isStorableId(id)) throw new TokenProblem('invalid_client', `There is no such ${actor}.`)
  return { actor, id, scope: readScope(actor, only(form, 'scope')) }
}

function whoIn(form: URLSearchParams, authorization: string | undefined): { actor: 'user' | 'client'; id: string } {
  const user = only(form, 'user_id')
  const inBody = only(form, 'client_id')
  const inHeader = authorization === undefined ? null : basicId(authorization)
  const [client, ...others] = [inHeader, inBody, user].filter((id) => id !== null)
  if (client === undefined) throw new TokenProblem('invalid_client', 'Say whom it is for: client_id or user_id.')
  if (others.length > 0) throw new TokenProblem('invalid_request', 'Say only once whom it is for.')
  return { actor: user === null ? 'client' : 'user', id: client }
}

function basicId(authorization: string): string {
  const [, encoded] = BASIC.exec(authorization) ?? []
  if (encoded === undefined) throw new TokenProblem('invalid_client', 'The Authorization header is not Basic.')
  return Buffer.from(encoded, 'base64').toString('utf8').split(':')[0] ?? ''
}

function readScope(actor: 'user' | 'client', scope: string | null): string {
  if (scope === null) return DEFAULT_SCOPE[actor]
  const unknown = scope.split(' ').find((word) => !SCOPES[actor].includes(word))
  if (unknown === undefined) return scope
  throw new TokenProblem('invalid_scope', `The scopes of a ${actor} are ${SCOPES[actor].join(', ')}.`)
}

/** Reads a parameter that may come once. Without a value it counts as absent (RFC 6749, section 3.2). */
function only(form: URLSearchParams, name: string): string | null {
  const [value = '', ...others] = form.getAll(name)
  if (others.length > 0) throw new TokenProblem('invalid_request', `${name} must come once.`)
  return value === '' ? null : value
}
