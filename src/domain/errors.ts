import type { Id } from './id.js'

/** A value that an error names: a text, a number, or a list of texts. */
export type DetailValue = string | number | readonly string[]

/** One value that an error names, defined by a sample. */
export interface Detail<T extends DetailValue = DetailValue> {
  readonly sample: T
  /** Whether the value is repeated word for word, such as a value of the request: a text puts it in quotes. */
  readonly isQuoted: boolean
}

const word = <T extends DetailValue>(sample: T): Detail<T> => ({ sample, isQuoted: false })
const quoted = <T extends DetailValue>(sample: T): Detail<T> => ({ sample, isQuoted: true })

const NOTHING = {} as const
const IDS = { ids: word<readonly Id[]>(['1001']) }
const ATTRIBUTE = { attribute: quoted<string>('subject') }

/**
 * Every error of the service, and the details that it names. The types of errors, their texts, their examples and
 * their documentation follow from this table.
 * The first three digits of a code are the HTTP status (contract, section 2). If one code means several things, a word
 * for the situation follows it, and each has texts of its own (decision 50). The entry without a word is the meaning of
 * the code for a close.
 */
export const ERRORS = {
  '400-101': { parameters: quoted<readonly string[]>(['unknown']) },
  '400-102': { parameter: quoted<string>('status'), value: quoted<string>('unknown') },
  /** A number above the highest that was ever given. */
  '400-102 highest': {
    parameter: quoted<string>('after'),
    value: quoted<string>('100'),
    highest: word<string>('99'),
  },
  '400-108': { value: quoted<string>('0') },
  '400-116': ATTRIBUTE,
  '400-120': NOTHING,
  '400-124': NOTHING,
  '400-146': ATTRIBUTE,
  '400-147': ATTRIBUTE,
  '400-152': ATTRIBUTE,
  /** Activities of another case than that of the first. */
  '400-152 case': IDS,
  /** Activities whose case and the target belong to different customers. */
  '400-152 customer': IDS,
  '400-152 target': IDS,
  '400-177': IDS,
  '400-177 pin': IDS,
  '400-177 take': IDS,
  '400-194': IDS,
  '400-203': NOTHING,
  '400-253': IDS,
  '400-264': NOTHING,
  '400-358': { name: quoted<string>('ids'), max: word<number>(20_000) },
  '400-900': { format: word<string>('JSON') },
  '400-901': NOTHING,
  '400-910': IDS,
  '400-910 complete': IDS,
  '400-911': IDS,
  '400-911 complete': IDS,
  '400-911 take': IDS,
  '400-912': IDS,
  '400-912 activity': IDS,
  '400-913': { max: word<number>(75) },
  /** More webhooks than a client application may have. */
  '400-913 webhooks': { max: word<number>(100) },
  '400-914': IDS,
  '400-915': NOTHING,
  '401-101': NOTHING,
  '403-112': NOTHING,
  '403-178': { action: quoted<string>('Close'), resource: quoted<string>('Case') },
  '403-197': { scopes: word<readonly string[]>(['core.casemgr.manage']) },
  '403-910': IDS,
  '403-911': IDS,
  '403-911 activity': IDS,
  '403-911 department': IDS,
  '403-911 queue': IDS,
  '403-912': IDS,
  /** Users from whom the requester may not pull: the owner of a case, or the user who is to own it. */
  '403-912 owner': IDS,
  '403-912 take': IDS,
  '404-100': IDS,
  '404-900': NOTHING,
  '405-100': { method: word<string>('PUT'), allowed: word<readonly string[]>(['GET']) },
  '406-100': NOTHING,
  '406-101': NOTHING,
  '408-900': NOTHING,
  '409-100': IDS,
  '409-100 case': IDS,
  '413-900': NOTHING,
  '414-900': NOTHING,
  '415-900': NOTHING,
  '422-900': NOTHING,
  '429-900': NOTHING,
  '431-900': NOTHING,
  '500-100': NOTHING,
  '503-900': NOTHING,
} as const satisfies Readonly<Record<`${number}-${number}${'' | ` ${string}`}`, Readonly<Record<string, Detail>>>>

type Errors = typeof ERRORS
type Values<S> = keyof S extends never
  ? Record<string, never>
  : { readonly [N in keyof S]: S[N] extends Detail<infer T> ? T : never }
type CodeOf<K> = K extends `${infer C} ${string}` ? C : K
type Situation<K> = K extends `${string} ${infer S}` ? { readonly situation: S } : { readonly situation?: never }

/** An entry of the table: a code, and a word for the situation where it has one, such as `400-911 complete`. */
export type ErrorKind = keyof Errors

/** The code of an error. Each code has an entry without a situation. */
export type ErrorCode = CodeOf<ErrorKind> & ErrorKind

/** What each kind of error names. */
export type ErrorDetails = { readonly [K in ErrorKind]: Values<Errors[K]> }

/** Every kind, in order. */
export const ERROR_KINDS = Object.keys(ERRORS) as readonly ErrorKind[]

/** Every code, in order. */
export const ERROR_CODES = ERROR_KINDS.filter((kind): kind is ErrorCode => !kind.includes(' '))

/** The codes without details. */
export type PlainCode = { [C in ErrorCode]: keyof Errors[C] extends never ? C : never }[ErrorCode]

/** The kinds whose only details are ids. */
export type IdKind = { [K in ErrorKind]: Errors[K] extends typeof IDS ? K : never }[ErrorKind]

type ProblemOf<K extends ErrorKind> = { readonly code: CodeOf<K>; readonly details: ErrorDetails[K] } & Situation<K>

/** An error with its details; one member for each kind. */
export type Problem = { [K in ErrorKind]: ProblemOf<K> }[ErrorKind]

/** An error of a kind, with its details. */
export function problemOf<K extends ErrorKind>(kind: K, details: ErrorDetails[K]): Problem {
  const [code, situation] = kind.split(' ')
  return { code, ...(situation !== undefined && { situation }), details } as Problem
}

/** The kind of an error. */
export function kindOf({ code, situation }: Problem): ErrorKind {
  return (situation === undefined ? code : `${code} ${situation}`) as ErrorKind
}

/** One rule that a case, an activity, a note or a webhook breaks. */
export type Violation = Problem & {
  /** The case that the violation is about; absent where the caller asked for an activity. */
  readonly case?: Id
  /** The activity that breaks the rule, where it is one. */
  readonly activity?: Id
  /** The note of the case that breaks the rule, where it is one. */
  readonly note?: Id
  /** The webhook that breaks the rule, where it is one. */
  readonly webhook?: Id
}

/** One rule that one case or one of its activities breaks. */
export type CaseViolation = Violation & { readonly case: Id }

/** Thrown by a use case, and by the adapters around it, to answer with an error of the contract. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly problem: Problem,
    /** Every violation, in the order of the contract: the `details` of the answer. */
    readonly violations: readonly Violation[] = [],
  ) {
    super(problem.code)
  }
}

/** A refusal with an error of a kind, and its details. */
export function refusal<K extends ErrorKind>(kind: K, details: ErrorDetails[K]): Refusal {
  return new Refusal(problemOf(kind, details))
}
