import Type from 'typebox'
import { refusal } from '../../../domain/errors.js'
import { compareIds, type Id, isId } from '../../../domain/id.js'
import { ID_PATTERN, idSchema } from '../schemas.js'

/** The most characters of a list of ids, after percent-decoding (contract, section 1). */
export const LONGEST_IDS = 20_000

const ITEM = `[ \\t]*${ID_PATTERN}[ \\t]*`

/** The schema of a list of ids, for the OpenAPI document. `readPathIds` checks the rules and names what is wrong. */
export const IDS = Type.String({
  minLength: 1,
  maxLength: LONGEST_IDS,
  pattern: `^${ITEM}(,${ITEM})*$`,
  examples: ['1001', '1001,1002'],
  description: 'One id, or several separated by commas. A duplicate counts once; the order does not matter.',
})

/** The schema of a single id in a path. */
export const PATH_ID = idSchema({ description: 'The id.', examples: ['8'] })

/**
 * Reads a single id of a path.
 * @throws Refusal 400-108 for a malformed id
 */
export function readPathId(text: string): Id {
  if (!isId(text)) throw refusal('400-108', { value: text })
  return text
}

/**
 * Reads the comma-separated ids of a path. Blanks around an id are ignored, and a duplicate counts once.
 * @param most the most ids that the operation takes
 * @returns the ids in ascending order
 * @throws Refusal 400-358 for more than 20,000 characters, 400-108 naming the first malformed id, 400-913
 */
export function readPathIds(text: string, most = Infinity): Id[] {
  if (text.length > LONGEST_IDS) throw refusal('400-358', { name: 'ids', max: LONGEST_IDS })
  const items = text.split(',').map((item) => item.replace(/^[ \t]+|[ \t]+$/g, ''))
  const malformed = items.find((item) => !isId(item))
  if (malformed !== undefined) throw refusal('400-108', { value: malformed })
  const ids = new Set(items)
  if (ids.size > most) throw refusal('400-913', { max: most })
  return [...ids].sort(compareIds)
}
