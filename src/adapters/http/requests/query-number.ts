import { refusal } from '../../../domain/errors.js'

/** Which whole numbers a query parameter takes, and what its absence means. */
export interface NumberRange {
  readonly least: number
  readonly most: number
  readonly otherwise: number
}

/**
 * Reads a whole number from a query parameter.
 * @throws Refusal 400-102 for anything else, more than one value, or a number out of range
 */
export function readNumber(query: Readonly<Record<string, unknown>>, name: string, range: NumberRange): number {
  const value = query[name]
  if (value === undefined) return range.otherwise
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN
  if (number >= range.least && number <= range.most) return number
  throw refusal('400-102', { parameter: name, value: typeof value === 'string' ? value : JSON.stringify(value) })
}
