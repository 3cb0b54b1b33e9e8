import type { Static, TInteger, TSchema } from 'typebox'
import Type from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { refusal } from '../../../domain/errors.js'

/** The query of a request as it was parsed: a parameter that is given several times is a list. */
export type Query = Readonly<Record<string, unknown>>

/** The query parameters of an operation, by what they take: read by it here, shown by it in the OpenAPI document. */
export type QueryParameters = Readonly<Record<string, TSchema>>

/** A whole number with what its absence means. */
export function wholeNumber(options: {
  readonly minimum: number
  readonly maximum: number
  readonly default: number
  readonly description: string
}): TInteger & { readonly default: number } {
  return Object.assign(Type.Integer(options), { default: options.default })
}

/** What a parameter is read as; null where it is absent, unless its schema has a default. */
export type ValueOf<S extends TSchema> = S extends { readonly default: unknown } ? Static<S> : Static<S> | null

/**
 * Reads a query parameter.
 * @throws Refusal 400-102 for a value that its schema does not take, or several
 */
export function readValue<P extends QueryParameters, N extends keyof P & string>(
  query: Query,
  parameters: P,
  name: N,
): ValueOf<P[N]> {
  const schema = parameters[name] as TSchema & { readonly type?: string; readonly default?: unknown }
  const text = query[name]
  if (text === undefined) return (schema.default ?? null) as ValueOf<P[N]>
  const value = schema.type === 'integer' && typeof text === 'string' ? numberIn(text) : text
  if (validatorOf(schema).Check(value)) return value as ValueOf<P[N]>
  throw refusal('400-102', { parameter: name, value: asGiven(text), highest: 'none' })
}

/** A value as an error names it; several are shown as a list. */
export function asGiven(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A number as JSON writes it; any other text stays one, for the schema to refuse. */
function numberIn(text: string): unknown {
  return /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : text
}

const validators = new WeakMap<TSchema, Validator>()

/** Compiled when it is first asked for: most parameters of most requests are absent. */
function validatorOf(schema: TSchema): Validator {
  const known = validators.get(schema) ?? Compile<TSchema>(schema)
  validators.set(schema, known)
  return known
}
