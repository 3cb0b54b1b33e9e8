import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { JournalLines } from './journal-source.js'

/** The entries of a stream, as they come. */
export interface EventBatches {
  /** The next entry; null when the stream has ended. */
  next(): Promise<JournalLines | null>
}

/**
 * Reads the server-sent events of `GET /journal`. The service names the epoch before the entries.
 * @throws Error when the connection breaks, or an event is no entry
 */
export function eventBatches(body: ReadableStream<Uint8Array>): EventBatches {
  const events = body
    .pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(new EventSourceParserStream())
    .getReader()
  let epoch = ''
  return {
    async next() {
      for (;;) {
        const { value, done } = await events.read()
        if (done) return null
        const data = JSON.parse(value.data) as { readonly epoch?: string }
        if (value.event === 'epoch') epoch = String(data.epoch)
        else return { entries: [data], last: Number(value.id), epoch }
      }
    },
  }
}
