import type { FastifyRequest } from 'fastify'
import { FORWARDED_PREFIX } from '../plugins/forwarded-prefix.js'

/** The prefix of every link in the answer to a request. It is empty, or ends without a slash. */
export function linkBase(request: FastifyRequest): string {
  return request[FORWARDED_PREFIX] + withoutSlash(request.server.prefix)
}

/** Removes the slash at the end of a prefix, which a host may have given. */
export function withoutSlash(prefix: string): string {
  return prefix.endsWith('/') ? prefix.slice(0, -1) : prefix
}
