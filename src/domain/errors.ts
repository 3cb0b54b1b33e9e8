import type { Id } from './id.js'

/** What an error can name: a text, a number, or a list of texts. */
export type DetailValue = string | number | readonly string[]

/** One thing that an error names, by an example of it. */
export interface Detail<T extends DetailValue = DetailValue> {
  readonly sample: T
  /** Whether it repeats something word for word, such as a value of the request, so that a text puts it in quotes. */
  readonly isQuoted: boolean
}

const word = <T extends DetailValue>(sample: T): Detail<T> => ({ sample, isQuoted: false })
const quoted = <T extends DetailValue>(sample: T): Detail<T> => ({ sample, isQuoted: true })

const NOTHING = {} as const
const IDS = { ids: word<readonly Id[]>(['1001']) }
const ATTRIBUTE = { attribute: quoted<string>('subject') }

/**
 * Every error of the service, and what it names besides its code. The types of errors, their texts, their examples
 * and their documentation follow from this table.
 * The first three digits of a code are the HTTP status (contract, section 2).
 */
export const ERRORS = {
  '400-101': { parameters: quoted<readonly string[]>(['unknown']) },
  '400-102': {
    parameter: quoted<string>('status'),
    value: quoted<string>('unknown'),
    /** The highest number that the parameter takes, where the value is above it; else `none`. */
    highest: word<string>('none'),
  },
  '400-108': { value: quoted<string>('0') },
  '400-116': ATTRIBUTE,
  '400-120': NOTHING,
  '400-124': NOTHING,
  '400-146': ATTRIBUTE,
  '400-147': ATTRIBUTE,
  '400-152': ATTRIBUTE,
  '400-177': IDS,
  '400-194': IDS,
  '400-203': NOTHING,
  '400-253': IDS,
  '400-264': NOTHING,
  '400-358': { name: word<string>('ids'), max: word<number>(20_000) },
  '400-900': { format: word<string>('JSON') },
  '400-901': NOTHING,
  '400-910': IDS,
  '400-911': IDS,
  '400-912': IDS,
  '400-913': { max: word<number>(75) },
  '401-101': NOTHING,
  '403-112': NOTHING,
  '403-178': { action: quoted<string>('Close'), resource: quoted<string>('Case') },
  '403-197': { scopes: word<readonly string[]>(['core.casemgr.manage']) },
  '403-910': IDS,
  '403-911': IDS,
  '403-912': IDS,
  '404-100': IDS,
  '404-900': NOTHING,
  '405-100': { method: word<string>('PUT'), allowed: word<readonly string[]>(['GET']) },
  '406-100': NOTHING,
  '406-101': NOTHING,
  '408-900': NOTHING,
  '409-100': IDS,
  '413-900': NOTHING,
  '414-900': NOTHING,
  '415-900': NOTHING,
  '429-900': NOTHING,
  '431-900': NOTHING,
  '500-100': NOTHING,
  '503-900': NOTHING,
} as const satisfies Readonly<Record<`${number}-${number}`, Readonly<Record<string, Detail>>>>

type Errors = typeof ERRORS
type Values<S> = keyof S extends never
  ? Record<string, never>
  : { readonly [N in keyof S]: S[N] extends Detail<infer T> ? T : never }

/** The code of an error. */
export type ErrorCode = keyof Errors

/** What each error names. */
export type ErrorDetails = { readonly [C in ErrorCode]: Values<Errors[C]> }

/** Every code, in order. */
export const ERROR_CODES = Object.keys(ERRORS) as readonly ErrorCode[]

/** The codes that say everything: there is nothing to name. */
export type PlainCode = { [C in ErrorCode]: keyof Errors[C] extends never ? C : never }[ErrorCode]

/** The codes whose text names nothing but ids. */
export type IdCode = { [C in ErrorCode]: Errors[C] extends typeof IDS ? C : never }[ErrorCode]

/** An error with what its text names; one member for each code. */
export type Problem = { [C in ErrorCode]: { readonly code: C; readonly details: ErrorDetails[C] } }[ErrorCode]

/** One rule that a case or an activity breaks. */
export type Violation = Problem & {
  /** The case that the violation is about; absent where the caller asked for an activity. */
  readonly case?: Id
  /** The activity that breaks the rule, where it is one. */
  readonly activity?: Id
}

/** One rule that one case or one of its activities breaks. */
export type CaseViolation = Violation & { readonly case: Id }

/** Thrown by a use case, and by the adapters around it, to answer with an error of the contract. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly problem: Problem,
    /** Everything that stands in the way, in the order of the contract; the answer's `details`. */
    readonly violations: readonly Violation[] = [],
  ) {
    super(problem.code)
  }
}

/** A refusal with a code and what its text names. */
export function refusal<C extends ErrorCode>(code: C, details: ErrorDetails[C]): Refusal {
  return new Refusal({ code, details } as Problem)
}
