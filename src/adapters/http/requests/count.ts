import Type from 'typebox'
import { type Query, readValue } from './query-value.js'

/** The parameter that asks for a count instead of a list. */
export const COUNT = {
  $count: Type.Enum(['yes', 'no'], { description: 'Whether only the number of what is found is asked for.' }),
}

/**
 * Whether the requester wants only a count.
 * @throws Refusal 400-102 for a value other than `yes` and `no`
 */
export function wantsCount(query: Query): boolean {
  return readValue(query, COUNT, '$count') === 'yes'
}
