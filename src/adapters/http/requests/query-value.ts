import { refusal } from '../../../domain/errors.js'
import { type Id, isId } from '../../../domain/id.js'

/** The query of a request as it was parsed: a parameter that is given several times is a list. */
export type Query = Readonly<Record<string, unknown>>

/**
 * Reads a query parameter.
 * @returns null where it is absent
 * @throws Refusal 400-102 for a value that is not supported, or several
 */
export function readValue(query: Query, name: string, isSupported: (value: string) => boolean): string | null {
  const value = query[name]
  if (value === undefined) return null
  if (typeof value === 'string' && isSupported(value)) return value
  throw refusal('400-102', { parameter: name, value: asGiven(value) })
}

/** Reads an id from a query parameter, like `readValue`. */
export function readId(query: Query, name: string): Id | null {
  return readValue(query, name, isId)
}

/** Reads one of some words from a query parameter, like `readValue`. */
export function readWord<const W extends string>(query: Query, name: string, words: readonly W[]): W | null {
  const value = readValue(query, name, (given) => words.some((word) => word === given))
  return words.find((word) => word === value) ?? null
}

/** A value as an error names it; several are shown as a list. */
export function asGiven(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
