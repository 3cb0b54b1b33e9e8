import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { refusal } from '../../../domain/errors.js'
import { rawBody } from '../plugins/raw-body.js'
import { refuseEncoded } from '../requests/body/media-type.js'
import { refuseQuery } from '../requests/refuse.js'

/**
 * Replaces the whole store by the world of the start, or by another world.
 * @throws Refusal 400-152 with the place of the first problem of an invalid world
 */
export type Reset = (world: object | null) => Promise<void>

/**
 * `POST /dev/reset`: begins anew with the world of the start, or with the world in the body (JSON). An invalid world
 * changes nothing: the answer is 400-900 where it is no JSON, else 400-152 with the place of the first problem.
 */
export function resetRoute(reset: Reset): FastifyPluginAsync {
  return async (app) => {
    await app.register(rawBody)
    app.post<{ Querystring: Record<string, unknown> }>('/dev/reset', async (request, reply) => {
      refuseQuery(request.query)
      await reset(worldIn(request))
      return reply.code(204).send()
    })
  }
}

function worldIn({ body, headers }: FastifyRequest): object | null {
  if (!(body instanceof Uint8Array) || body.length === 0) return null
  refuseEncoded(headers['content-encoding'])
  const world = parsed(body)
  if (typeof world === 'object' && world !== null && !Array.isArray(world)) return world
  throw refusal('400-900', { format: 'JSON' })
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw refusal('400-900', { format: 'JSON' })
  }
}
