import type { Id } from './id.js'

/** Nothing to fill into the text of the error. */
type Plain = Record<string, never>
type OfIds = { readonly ids: readonly Id[] }

/**
 * Every error that the service can answer with, and what its text names.
 * The first three digits of a code are the HTTP status (contract, section 2).
 */
export interface ErrorDetails {
  '400-101': { readonly parameters: readonly string[] }
  '400-102': { readonly parameter: string; readonly value: string }
  '400-108': { readonly value: string }
  '400-116': { readonly attribute: string }
  '400-120': Plain
  '400-124': Plain
  '400-146': { readonly attribute: string }
  '400-147': { readonly attribute: string }
  '400-152': { readonly attribute: string }
  '400-177': OfIds
  '400-194': OfIds
  '400-203': Plain
  '400-253': OfIds
  '400-264': Plain
  '400-358': { readonly name: string; readonly max: number }
  '400-900': { readonly format: string }
  '400-901': Plain
  '400-910': OfIds
  '400-911': OfIds
  '400-912': OfIds
  '400-913': { readonly max: number }
  '401-101': Plain
  '403-112': Plain
  '403-178': { readonly action: string; readonly resource: string }
  '403-197': { readonly scopes: readonly string[] }
  '403-910': OfIds
  '403-911': OfIds
  '403-912': OfIds
  '404-100': OfIds
  '404-900': Plain
  '405-100': { readonly method: string; readonly allowed: readonly string[] }
  '406-100': { readonly supported: readonly string[] }
  '406-101': { readonly supported: readonly string[] }
  '408-900': Plain
  '409-100': OfIds
  '413-900': Plain
  '414-900': Plain
  '415-900': { readonly supported: readonly string[] }
  '429-900': Plain
  '431-900': Plain
  '500-100': Plain
  '503-900': Plain
}
export type ErrorCode = keyof ErrorDetails

/** The codes whose text names nothing but ids. */
export type IdCode = { [C in ErrorCode]: ErrorDetails[C] extends OfIds ? C : never }[ErrorCode]

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
