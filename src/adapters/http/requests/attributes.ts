import { refusal } from '../../../domain/errors.js'
import { asGiven, type Query } from './query-value.js'

/** The parameter that asks for more than the usual members. */
export const ATTRIBUTE = '$attribute'

/**
 * Reads which members an answer shows: the usual ones, and those that `$attribute` names, or `all`.
 * @param usual the members that are always shown
 * @param known every member, in the order in which they are shown
 * @throws Refusal 400-116, naming the first that is not known
 */
export function readAttributes<M extends string>(
  query: Query,
  usual: ReadonlySet<M>,
  known: readonly M[],
): readonly M[] {
  const value = query[ATTRIBUTE]
  if (value === 'all') return known
  if (value === undefined) return known.filter((member) => usual.has(member))
  const named = asGiven(value)
    .split(',')
    .map((name) => name.trim())
  const unknown = named.find((name) => !known.some((member) => member === name))
  if (unknown !== undefined) throw refusal('400-116', { attribute: unknown })
  return known.filter((member) => usual.has(member) || named.includes(member))
}
