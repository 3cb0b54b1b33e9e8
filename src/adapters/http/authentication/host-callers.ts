import type { FastifyRequest } from 'fastify'
import { refusal } from '../../../domain/errors.js'
import { isStorableId } from '../../../domain/id.js'
import { type Access, scopeFor } from './scopes.js'
import type { Claims } from './token-claims.js'

/** Who calls, in a host that knows its callers by itself. */
export interface HostCaller {
  readonly actor: 'user' | 'client'
  /** The id of a user or client of the store, whose rights there count as ever. */
  readonly id: string | number
  /** What the caller may do at the most: `manage` is also to read. */
  readonly access: Access
}

/** Tells who sent a request, by whatever the host goes by; null for nobody, who is answered 401-101. */
export type Authenticate = (request: FastifyRequest) => HostCaller | null | Promise<HostCaller | null>

/**
 * Takes callers as a host tells them.
 * @throws TypeError for a caller that cannot be: a defect of the host, answered 500-100
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
