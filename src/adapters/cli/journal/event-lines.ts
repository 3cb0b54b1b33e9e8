import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { JournalLines } from './journal-source.js'

/** The entries of an open stream, as they come. */
export interface EventLines {
  /** The next entry, or the epoch alone; null when the stream has ended. Rejects when the connection breaks. */
  next(after: number): Promise<JournalLines | null>
}

/** Reads the server-sent events of `GET /journal`, which name the epoch before the entries. */
export function eventLines(body: ReadableStream<Uint8Array>): EventLines {
  const text = body.pipeThrough(new TextDecoderStream())
  const events = text.pipeThrough(new EventSourceParserStream()).getReader()
  let epoch = ''
  return {
    async next(after) {
      const { value, done } = await events.read()
      if (done) return null
      const data = JSON.parse(value.data) as { readonly epoch?: string }
      if (value.event !== 'epoch') return { entries: [data], last: Number(value.id), epoch }
      epoch = String(data.epoch)
      return { entries: [], last: after, epoch }
    },
  }
}
