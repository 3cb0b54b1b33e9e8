import type { FastifyReply, FastifyRequest } from 'fastify'
import { wantsPage } from './wants-page.js'

/** The page runs no script and loads no files. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** Answers with a page for browsers, with JSON for other clients. */
export function sendShown(
  request: FastifyRequest,
  reply: FastifyReply,
  json: object,
  page: () => string,
): FastifyReply {
  reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-language': 'en-US' })
  if (!wantsPage(request)) return reply.send(json)
  return reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(page())
}
