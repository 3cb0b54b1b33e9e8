import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Store } from '../../../domain/ports.js'
import type { Heartbeat } from './heartbeat.js'

/** An open stream, as it is told what happens. */
export interface Stream {
  /** Something may have been committed. */
  changed(): void
  /** Another interval of the heartbeat has passed. */
  beat(): void
  /** The service stops. */
  stop(): void
}

/** The open streams of an app. */
export interface OpenStreams {
  /** Tells a stream what happens until the returned function is called. */
  open(stream: Stream): () => void
}

/** A busy store commits thousands of times a second: streams then read ten times a second, many entries at once. */
const REST_MS = 100

/**
 * Tells all open streams about commits, by one wait at the store, and about the beats of one timer. The first commit
 * after a rest is told at once. Without a stream nothing waits. The streams end when the app closes.
 */
export function openStreams(
  app: FastifyInstance,
  { changed, heartbeat }: { readonly changed: Store['changed']; readonly heartbeat: Heartbeat },
): OpenStreams {
  const streams = new Set<Stream>()
  let watching: AbortController | null = null
  let isClosing = false
  const tell = (what: keyof Stream): void => {
    for (const stream of [...streams]) stream[what]()
  }

  app.addHook('preClose', (closed) => {
    isClosing = true
    tell('stop')
    closed()
  })

  function watch(): AbortController {
    const over = new AbortController()
    over.signal.addEventListener(
      'abort',
      heartbeat(() => tell('beat')),
    )
    void tellOfChanges(over.signal)
    return over
  }

  async function tellOfChanges(over: AbortSignal): Promise<void> {
    for (let change = changed(over); ; ) {
      await change
      if (over.aborted) return
      // The next wait begins before the streams read, so that no commit in between is missed.
      change = changed(over)
      tell('changed')
      await delay(REST_MS, undefined, { signal: over }).catch(() => undefined)
    }
  }

  return {
    open(stream) {
      streams.add(stream)
      watching ??= watch()
      if (isClosing) stream.stop()
      return () => {
        streams.delete(stream)
        if (streams.size > 0) return
        watching?.abort()
        watching = null
      }
    },
  }
}
