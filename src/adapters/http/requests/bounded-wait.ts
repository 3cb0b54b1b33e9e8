import type { FastifyInstance, FastifyReply } from 'fastify'

/** Runs work that waits, for some seconds at most. The signal aborts when the wait is over. */
export type BoundedWait = <T>(
  reply: FastifyReply,
  seconds: number,
  work: (over: AbortSignal) => Promise<T>,
) => Promise<T>

/**
 * Makes waits that end in time, with their connection, or when the app closes. Each wait removes its timer and its
 * listeners, and aborts its signal, so that nothing stays behind an answer.
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
