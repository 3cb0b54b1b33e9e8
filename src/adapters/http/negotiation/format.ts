import { chooseType } from './media-type.js'

/** How an answer is written. */
export type Format = 'json' | 'xml'

/** The content types of the contract, the default first; `text/xml` is answered as XML too. */
export const CONTENT_TYPES = ['application/json', 'application/xml'] as const

/**
 * Chooses the format of the answer by an `Accept` header.
 * @returns null where neither format is acceptable or the header is malformed
 */
export function chooseFormat(header: string | undefined): Format | null {
  const type = chooseType(header, [...CONTENT_TYPES, 'text/xml'])
  if (type === null) return null
  return type === CONTENT_TYPES[0] ? 'json' : 'xml'
}
