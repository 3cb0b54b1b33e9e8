import type { FastifyRequest } from 'fastify'
import { refusal } from '../../../domain/errors.js'
import { isStorableId } from '../../../domain/id.js'
import { type Access, scopeFor } from './scopes.js'
import type { Claims } from './token-claims.js'

/** A caller, as a host names it that identifies callers itself. */
export interface HostCaller {
  readonly actor: 'user' | 'client'
  /** The id of a user or client of the store; the rights in the store apply. */
  readonly id: string | number
  /** The most that the caller may do; `manage` includes `read`. */
  readonly access: Access
}

/**
 * Names the caller of a request; null for an unknown caller, who gets 401-101. While the request has an open stream, the
 * function is called again every 15 seconds, so that the stream ends with a session of the host.
 */
export type Authenticate = (request: FastifyRequest) => HostCaller | null | Promise<HostCaller | null>

/**
 * Identifies callers by the function of a host.
 * @throws TypeError for an impossible caller: that is a defect of the host, answered 500-100
 */
export function hostCallers(authenticate: Authenticate): (request: FastifyRequest) => Promise<Claims> {
  return async (request) => {
    const told = await authenticate(request)
    if (!told) throw refusal('401-101', {})
    const { actor, access } = told
    const id = String(told.id)
    if (!ACTORS.has(actor) || !ACCESSES.has(access) || !isStorableId(id)) {
      throw new TypeError('authenticate must tell { actor: user or client, id, access: read or manage }, or null')
    }
    return { caller: { actor, id }, scopes: new Set([scopeFor(actor, access)]) }
  }
}

const ACTORS = new Set<unknown>(['user', 'client'] satisfies HostCaller['actor'][])
const ACCESSES = new Set<unknown>(['read', 'manage'] satisfies Access[])
