import { readWeightedList } from './weighted-list.js'

/** How an answer is written. */
export type Format = 'json' | 'xml'

/** The content types of the contract, the default first; `text/xml` is answered as XML too. */
export const CONTENT_TYPES = ['application/json', 'application/xml'] as const
const OFFERS = [...CONTENT_TYPES, 'text/xml'] as const

/** Chooses among offered types by an `Accept` header; false where none is acceptable. */
export type ChooseType = (accept: string, offers: string[]) => string | false | string[]

/**
 * Chooses the format of the answer (RFC 9110, section 12.5.1).
 * @param choose decides by a header without parameters, which would keep a range from matching
 * @returns null where none is acceptable or the header is malformed
 */
export function chooseFormat(header: string | undefined, choose: ChooseType): Format | null {
  if (header === undefined) return 'json'
  const ranges = readWeightedList(header, 'media')
  if (ranges === null) return null
  if (ranges.length === 0) return 'json'
  if (ranges.some(({ range }) => range.startsWith('*/') && range !== '*/*')) return null
  const plain = ranges.map(({ range, quality }) => `${range === '*' ? '*/*' : range};q=${String(quality)}`).join(', ')
  const chosen = choose(plain, [...OFFERS])
  if (chosen === false) return null
  return chosen === CONTENT_TYPES[0] ? 'json' : 'xml'
}
