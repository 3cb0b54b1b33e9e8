import type { FastifyRequest } from 'fastify'
import { refusal } from '../../../domain/errors.js'
import { FORWARDED_PREFIX, FORWARDED_SCHEME } from '../plugins/forwarded-prefix.js'

/**
 * The origin at which a client reaches the service, e.g. `https://cases.example`: the host that the client asked for,
 * and the scheme by which it reached the first trusted proxy.
 * @throws Refusal 400-901 where the host of the request makes no address
 */
export function ownOrigin(request: FastifyRequest): string {
  const address = `${request[FORWARDED_SCHEME] ?? request.protocol}://${request.host}`
  if (!URL.canParse(address)) throw refusal('400-901', {})
  return new URL(address).origin
}

/**
 * The address at which a client finds the root of the service: the origin, and the prefix that a trusted proxy removed.
 * @throws Refusal 400-901 as `ownOrigin`
 */
export function ownRoot(request: FastifyRequest): string {
  return ownOrigin(request) + request[FORWARDED_PREFIX]
}
