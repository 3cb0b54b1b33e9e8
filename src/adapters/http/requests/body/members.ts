import Type from 'typebox'
import { refusal } from '../../../../domain/errors.js'
import type { Instant } from '../../../../domain/instant.js'
import { instant } from '../../../../domain/world-members.js'

/** A body takes no member that it does not name. */
export const CLOSED = { additionalProperties: false } as const

/** An id of something. */
export const ID = Type.String({ pattern: '^[1-9][0-9]{0,18}$' })

/** Something that is named by its id. */
export const REFERENCE = Type.Object({ id: ID }, CLOSED)

/** An instant in ISO 8601, UTC. */
export const INSTANT = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z$' })

/**
 * Reads an instant whose form is right.
 * @throws Refusal 400-152 for one that no calendar has
 */
export function readInstant(text: string, attribute: string): Instant {
  const at = instant(text, () => undefined)
  if (at === undefined) throw refusal('400-152', { attribute })
  return at
}
