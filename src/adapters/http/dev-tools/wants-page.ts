import type { FastifyRequest } from 'fastify'
import { LONGEST_LIST } from '../negotiation/weighted-list.js'

/** Whether a request prefers a page to JSON, as those of browsers do. */
export function wantsPage(request: FastifyRequest): boolean {
  const { accept = '' } = request.headers
  return accept.length <= LONGEST_LIST && request.accepts().type(['json', 'html']) === 'html'
}
