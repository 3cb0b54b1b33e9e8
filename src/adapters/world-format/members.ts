import { type Id, isStorableId, leavesRoom } from '../../domain/id.js'
import { type Instant, instantOf } from '../../domain/instant.js'

/** Says what is wrong with a member; `at` is appended to its place, e.g. `[2]`. */
export type Report = (text: string, at?: string) => void

/** Reads one member, `undefined` where it is absent; returns undefined after it has reported a problem. */
export type Member<T> = (value: unknown, report: Report) => T | undefined

/** A member of one kind; `read` returns undefined for all else, and `expected` completes "must be …". */
function member<T>(expected: string, read: (value: unknown) => T | undefined): Member<T> {
  return (value, report) => {
    const found = read(value)
    if (found === undefined) unfit(value, report, expected)
    return found
  }
}

/** Reports a member that is absent or not what it must be. */
export function unfit(value: unknown, report: Report, expected: string): void {
  report(value === undefined ? 'is missing.' : `must be ${expected}.`)
}

/** A text without what no text can hold: NUL and halves of surrogate pairs. */
export const text = member('a text of valid characters', textOf)

/** A text that is not blank. */
export const name = member('a text of more than blanks', (value) =>
  textOf(value)?.trim() === '' ? undefined : textOf(value),
)

/** A text of a form. */
export function matching(form: RegExp, expected: string): Member<string> {
  return member(expected, (value) => (typeof value === 'string' && form.test(value) ? value : undefined))
}

/** An id that a store can hold, as digits or as an integer. */
export const id: Member<Id> = member('an id of 1 to 15 digits without a leading zero', (value) => {
  const digits = typeof value === 'number' ? String(value) : value
  return typeof digits === 'string' && isStorableId(digits) ? digits : undefined
})

/** The id of a record of which more will be created: those get higher ids. */
export const lastingId: Member<Id> = (value, report) => {
  const found = id(value, report)
  if (found === undefined || leavesRoom(found)) return found
  unfit(value, report, 'an id below 900000000000000, so that new records find higher ones')
  return undefined
}

/** One of a closed list of words. */
export function oneOf<const T extends string>(words: readonly T[]): Member<T> {
  return member(`one of ${words.join(', ')}`, (value) => words.find((word) => word === value))
}

/** Yes or no. */
export const flag = member('true or false', (value) => (typeof value === 'boolean' ? value : undefined))

/** A whole number within bounds. */
export function integer(least: number, most: number): Member<number> {
  return member(`a whole number from ${least} to ${most}`, (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined,
  )
}

/** An instant in ISO 8601, UTC. */
export const instant: Member<Instant> = member('an instant such as 2026-11-23T18:13:09.142Z', (value) =>
  typeof value === 'string' ? (instantOf(value) ?? undefined) : undefined,
)

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && !/\0|\p{Cs}/u.test(value) ? value : undefined
}
