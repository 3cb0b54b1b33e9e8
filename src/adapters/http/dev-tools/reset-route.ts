import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { refusal } from '../../../domain/errors.js'
import type { World } from '../../../domain/world-input.js'
import { WorldProblems } from '../../../domain/world-items.js'
import { rawBody } from '../plugins/raw-body.js'
import { refuseQuery } from '../requests/refuse.js'

/**
 * `POST /dev/reset`: everything as it was at the start; or, with a world in JSON as the body, as it is there. A world
 * that cannot be taken in changes nothing: 400-900 where it is no JSON, 400-152 with the place of the first problem.
 */
export function resetRoute(reset: (world: World | null) => Promise<void>): FastifyPluginAsync {
  return async (app) => {
    await app.register(rawBody)
    app.post<{ Querystring: Record<string, unknown> }>('/dev/reset', async (request, reply) => {
      refuseQuery(request.query)
      try {
        await reset(worldIn(request))
      } catch (error) {
        if (error instanceof WorldProblems) throw refusal('400-152', { attribute: error.place })
        throw error
      }
      return reply.code(204).send()
    })
  }
}

function worldIn({ body }: FastifyRequest): World | null {
  if (!(body instanceof Uint8Array) || body.length === 0) return null
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
