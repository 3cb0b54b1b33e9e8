import type { FastifyReply } from 'fastify'

/** Everybody may read metadata, pages of every origin too, and keep them for a while. */
const PUBLIC = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=300',
  'x-content-type-options': 'nosniff',
}

/** Answers with metadata as JSON: they have no language, and there is no other format. */
export function sendMetadata(reply: FastifyReply, metadata: object): FastifyReply {
  return reply
    .removeHeader('content-language')
    .removeHeader('vary')
    .headers(PUBLIC)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(metadata))
}
