import type { FastifyInstance, FastifyReply } from 'fastify'

/** Does something that waits; the signal aborts when the wait is over. */
export type BoundedWait = <T>(
  reply: FastifyReply,
  seconds: number,
  work: (over: AbortSignal) => Promise<T>,
) => Promise<T>

/**
 * Makes waits that end in time, with their connection, or when the app closes. Nothing stays behind an answer: neither
 * a timer nor a listener, and the signal aborts, so that whatever still waits for it lets go.
 */
export function boundedWaits(app: FastifyInstance): BoundedWait {
  const waits = new Set<() => void>()
  app.addHook('preClose', (closed) => {
    for (const end of waits) end()
    closed()
  })

  return async (reply, seconds, work) => {
    const wait = new AbortController()
    const end = (): void => {
      wait.abort()
    }
    const timer = setTimeout(end, seconds * 1_000)
    waits.add(end)
    reply.raw.once('close', end)
    try {
      return await work(wait.signal)
    } finally {
      clearTimeout(timer)
      waits.delete(end)
      reply.raw.off('close', end)
      end()
    }
  }
}
