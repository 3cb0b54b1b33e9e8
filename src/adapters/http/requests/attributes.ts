import Type from 'typebox'
import { refusal } from '../../../domain/errors.js'
import { asGiven, type Query } from './query-value.js'

/** The parameter that asks for more than the usual members. */
const ATTRIBUTE = '$attribute'
const ALL = 'all'

/** The schema of the parameter: comma-separated names of members, or `all`. */
export function attributeParameter(known: readonly string[]) {
  const description = 'Members to show besides the usual ones, comma-separated; or `all`, alone.'
  return { [ATTRIBUTE]: Type.Array(Type.Enum([ALL, ...known]), { minItems: 1, description }) }
}

/**
 * Reads which members an answer shows: the usual members and those that `$attribute` names, or all.
 * @param usual the members that are always shown
 * @param known every member, in the order in which they are shown
 * @throws Refusal 400-116, naming the first unknown member
 */
export function readAttributes<M extends string>(
  query: Query,
  usual: ReadonlySet<M>,
  known: readonly M[],
): readonly M[] {
  const value = query[ATTRIBUTE]
  if (value === ALL) return known
  if (value === undefined) return known.filter((member) => usual.has(member))
  const named = asGiven(value)
    .split(',')
    .map((name) => name.trim())
  const unknown = named.find((name) => !known.some((member) => member === name))
  if (unknown !== undefined) throw refusal('400-116', { attribute: unknown })
  return known.filter((member) => usual.has(member) || named.includes(member))
}
