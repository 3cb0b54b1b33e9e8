import { IncomingMessage } from 'node:http'
import accepts from 'accepts'
import { readWeightedList } from './weighted-list.js'

/** How an answer is written. */
export type Format = 'json' | 'xml'

/** The content types of the contract, the default first; `text/xml` is answered as XML too. */
export const CONTENT_TYPES = ['application/json', 'application/xml'] as const
const OFFERS = [...CONTENT_TYPES, 'text/xml'] as const

/** The content type of server-sent events. Only an operation with a stream offers it. */
export const EVENT_STREAM = 'text/event-stream'

/**
 * Chooses the format of the answer by an `Accept` header (RFC 9110, section 12.5.1).
 * @returns null where neither format is acceptable or the header is malformed
 */
export function chooseFormat(header: string | undefined): Format | null {
  const chosen = choose(header, OFFERS)
  if (chosen === null) return null
  return chosen === CONTENT_TYPES[0] ? 'json' : 'xml'
}

/** Whether an `Accept` header prefers server-sent events to every format. */
export function prefersStream(header: string | undefined): boolean {
  return choose(header, [...OFFERS, EVENT_STREAM]) === EVENT_STREAM
}

/** The content type that a header prefers; of several the first. */
function choose(header: string | undefined, offers: readonly string[]): string | null {
  if (header === undefined) return CONTENT_TYPES[0]
  const ranges = readWeightedList(header, 'media')
  if (ranges === null) return null
  if (ranges.length === 0) return CONTENT_TYPES[0]
  if (ranges.some(({ range }) => range.startsWith('*/') && range !== '*/*')) return null
  // Without parameters, which would keep a range from matching.
  const accept = ranges.map(({ range, quality }) => `${range === '*' ? '*/*' : range};q=${String(quality)}`).join(', ')
  // The library behind @fastify/accepts: a broken request has headers, but never becomes a request of Fastify.
  const message = Object.create(IncomingMessage.prototype) as IncomingMessage
  message.headers = { accept }
  const chosen = accepts(message).type([...offers])
  return typeof chosen === 'string' ? chosen : null
}
