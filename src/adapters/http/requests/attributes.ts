import Type from 'typebox'
import { refusal } from '../../../domain/errors.js'
import { asGiven, type Query } from './query-value.js'

/** The parameter that asks for more than the usual members. */
const ATTRIBUTE = '$attribute'
const ALL = 'all'

/** The schema of the parameter: comma-separated names of members, or `all`. */
export function attributeParameter(known: readonly string[], apart: readonly string[] = []) {
  const exceptions = apart.length === 0 ? '' : `, which does not include \`${apart.join('`, `')}\``
  const description = `Members to show besides the usual ones, comma-separated; or \`all\`, alone${exceptions}.`
  return { [ATTRIBUTE]: Type.Array(Type.Enum([ALL, ...known, ...apart]), { minItems: 1, description }) }
}

/**
 * Reads which members an answer shows: the usual members and those that `$attribute` names, or all.
 * @param usual the members that are always shown
 * @param known every member of `all`, in the order in which they are shown
 * @param apart members that are shown only where they are named
 * @throws Refusal 400-116, naming the first unknown member
 */
export function readAttributes<M extends string>(
  query: Query,
  usual: ReadonlySet<M>,
  known: readonly M[],
  apart: readonly M[] = [],
): readonly M[] {
  const value = query[ATTRIBUTE]
  if (value === ALL) return known
  if (value === undefined) return known.filter((member) => usual.has(member))
  const named = asGiven(value)
    .split(',')
    .map((name) => name.trim())
  const all = [...known, ...apart]
  const unknown = named.find((name) => !all.some((member) => member === name))
  if (unknown !== undefined) throw refusal('400-116', { attribute: unknown })
  return all.filter((member) => usual.has(member) || named.includes(member))
}
