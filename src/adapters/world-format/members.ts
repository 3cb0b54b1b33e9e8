import { type Id, isStorableId, leavesRoom } from '../../domain/id.js'
import { type Instant, instantOf } from '../../domain/instant.js'
import { isNoteContent, LONGEST_NOTE } from '../../domain/note.js'

/** Says what is wrong with a member; `at` is appended to its place, e.g. `[2]`. */
export type Report = (text: string, at?: string) => void

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>

/** A member of a record: its reader, and its JSON Schema. */
export interface Member<T> {
  /** Reads the member, `undefined` where it is absent; returns undefined after it has reported a problem. */
  (value: unknown, report: Report): T | undefined
  readonly schema: Schema
  /** Whether it may be absent. */
  readonly isOptional?: true
}

/** A member of one kind; `read` returns undefined for all else, and `expected` completes "must be …". */
function member<T>(expected: string, schema: Schema, read: (value: unknown) => T | undefined): Member<T> {
  const reader = (value: unknown, report: Report) => {
    const found = read(value)
    if (found === undefined) unfit(value, report, expected)
    return found
  }
  return Object.assign(reader, { schema })
}

/** Reports a member that is absent or not what it must be. */
export function unfit(value: unknown, report: Report, expected: string): void {
  report(value === undefined ? 'is missing.' : `must be ${expected}.`)
}

/** A text without NUL and without halves of surrogate pairs, which no text can hold. */
export const text = member('a text of valid characters', { type: 'string', pattern: '^[^\\u0000]*$' }, textOf)

const NOT_BLANK = '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$'

/** A text that is not blank. */
export const name = member('a text of more than blanks', { type: 'string', pattern: NOT_BLANK }, (value) =>
  textOf(value)?.trim() === '' ? undefined : textOf(value),
)

/** The text of a note. */
export const noteContent = member(
  `a text of 1 to ${LONGEST_NOTE.toLocaleString('en-US')} characters, more than blanks`,
  { type: 'string', maxLength: LONGEST_NOTE, pattern: NOT_BLANK },
  (value) => (typeof value === 'string' && isNoteContent(value) ? value : undefined),
)

/** An absolute address of http or https. Whether it may be called is found out when it is. */
export const webAddress = member(
  'an address such as https://crm.example/hooks',
  { type: 'string', pattern: '^https?://[^\\s\\u0000]+$' },
  (value) =>
    typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && URL.canParse(value) ? textOf(value) : undefined,
)

/** A text of a form. */
export function matching(form: RegExp, expected: string): Member<string> {
  return member(expected, { type: 'string', pattern: form.source }, (value) =>
    typeof value === 'string' && form.test(value) ? value : undefined,
  )
}

const ID_SCHEMA = {
  anyOf: [
    { type: 'string', pattern: '^[1-9][0-9]{0,14}$' },
    { type: 'integer', minimum: 1, maximum: 999_999_999_999_999 },
  ],
}

const LASTING_ID_SCHEMA = {
  anyOf: [
    { type: 'string', pattern: '^([1-9][0-9]{0,13}|[1-8][0-9]{14})$' },
    { type: 'integer', minimum: 1, maximum: 899_999_999_999_999 },
  ],
}

/** An id that a store can hold, as digits or as an integer. */
export const id: Member<Id> = member('an id of 1 to 15 digits without a leading zero', ID_SCHEMA, (value) => {
  const digits = typeof value === 'number' ? String(value) : value
  return typeof digits === 'string' && isStorableId(digits) ? digits : undefined
})

/** The id of a record of which more will be created: those get higher ids. */
export const lastingId: Member<Id> = Object.assign(
  (value: unknown, report: Report) => {
    const found = id(value, report)
    if (found === undefined || leavesRoom(found)) return found
    unfit(value, report, 'an id below 900000000000000, so that new records find higher ones')
    return undefined
  },
  { schema: LASTING_ID_SCHEMA },
)

/** One of a closed list of words. */
export function oneOf<const T extends string>(words: readonly T[]): Member<T> {
  return member(`one of ${words.join(', ')}`, { enum: words }, (value) => words.find((word) => word === value))
}

/** Yes or no. */
export const flag = member('true or false', { type: 'boolean' }, (value) =>
  typeof value === 'boolean' ? value : undefined,
)

/** A whole number within bounds. */
export function integer(least: number, most: number): Member<number> {
  const schema = { type: 'integer', minimum: least, maximum: most }
  return member(`a whole number from ${least} to ${most}`, schema, (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined,
  )
}

const INSTANT = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z$'

/** An instant in ISO 8601, UTC. */
export const instant: Member<Instant> = member(
  'an instant such as 2026-11-23T18:13:09.142Z',
  { type: 'string', format: 'date-time', pattern: INSTANT },
  (value) => (typeof value === 'string' ? (instantOf(value) ?? undefined) : undefined),
)

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && !/\0|\p{Cs}/u.test(value) ? value : undefined
}
