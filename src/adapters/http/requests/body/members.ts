import Type from 'typebox'
import { refusal } from '../../../../domain/errors.js'
import { type Instant, instantOf } from '../../../../domain/instant.js'
import { CLOSED, idSchema } from '../../schemas.js'

/** An id. In XML it is an attribute, as in answers; a child element is accepted too. */
export const ID = idSchema({ xml: { attribute: true } })

/** A reference by id. */
export const REFERENCE = Type.Object({ id: ID }, CLOSED)

/** An instant in ISO 8601, UTC. */
export const INSTANT = Type.String({
  pattern: '^[0-9]{4}-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9](\\.[0-9]{1,3})?Z$',
})

/**
 * Reads an instant that the schema has accepted.
 * @throws Refusal 400-152 for a day or time that does not exist
 */
export function readInstant(text: string, attribute: string): Instant {
  const at = instantOf(text)
  if (at === null) throw refusal('400-152', { attribute })
  return at
}

/** Half of a surrogate pair, which is no character. */
const HALF = /\p{Surrogate}/u

/**
 * A text that a store can keep.
 * @throws Refusal 400-152 for a character that it could not keep, and that no pattern excludes in every language
 */
export function storable(text: string, attribute: string): string {
  if (text.includes('\0') || HALF.test(text)) throw refusal('400-152', { attribute })
  return text
}
