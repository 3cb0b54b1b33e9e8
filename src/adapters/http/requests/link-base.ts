import type { FastifyRequest } from 'fastify'
import { FORWARDED_PREFIX } from '../plugins/forwarded-prefix.js'

/** What stands before every path in a link, as the client of this request sees it: empty, or without a slash at its end. */
export function linkBase(request: FastifyRequest): string {
  return request[FORWARDED_PREFIX] + withoutSlash(request.server.prefix)
}

/** A prefix as paths are put behind it: a host may end it with a slash. */
export function withoutSlash(prefix: string): string {
  return prefix.endsWith('/') ? prefix.slice(0, -1) : prefix
}
