import { IncomingMessage } from 'node:http'
import accepts from 'accepts'
import { readWeightedList } from './weighted-list.js'

/** How an answer is written. */
export type Format = 'json' | 'xml'

/** The content types of the contract, the default first; `text/xml` is answered as XML too. */
export const CONTENT_TYPES = ['application/json', 'application/xml'] as const
const OFFERS = [...CONTENT_TYPES, 'text/xml'] as const

/**
 * Chooses the format of the answer by an `Accept` header (RFC 9110, section 12.5.1).
 * @returns null where neither format is acceptable or the header is malformed
 */
export function chooseFormat(header: string | undefined): Format | null {
  if (header === undefined) return 'json'
  const ranges = readWeightedList(header, 'media')
  if (ranges === null) return null
  if (ranges.length === 0) return 'json'
  if (ranges.some(({ range }) => range.startsWith('*/') && range !== '*/*')) return null
  // Without parameters, which would keep a range from matching.
  const accept = ranges.map(({ range, quality }) => `${range === '*' ? '*/*' : range};q=${String(quality)}`).join(', ')
  // The library behind @fastify/accepts: a broken request has headers, but never becomes a request of Fastify.
  const message = Object.create(IncomingMessage.prototype) as IncomingMessage
  message.headers = { accept }
  const chosen = accepts(message).type([...OFFERS])
  if (chosen === false) return null
  return chosen === CONTENT_TYPES[0] ? 'json' : 'xml'
}
