import type { FastifyRequest } from 'fastify'
import { ownRoot } from '../../requests/own-address.js'

/** The name of a token server: the one that is configured, or else its address. */
export function issuerOr(configured: string | undefined): (request: FastifyRequest) => string {
  return (request) => configured ?? ownRoot(request)
}
