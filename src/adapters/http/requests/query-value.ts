import type { Static, TInteger, TSchema } from 'typebox'
import Type from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { refusal } from '../../../domain/errors.js'

/** The parsed query of a request. A parameter that is given several times is a list. */
export type Query = Readonly<Record<string, unknown>>

/** The schemas of an operation's query parameters. They read the query here, and the OpenAPI document shows them. */
export type QueryParameters = Readonly<Record<string, TSchema>>

/** The schema of a whole number with a default. */
export function wholeNumber(options: {
  readonly minimum: number
  readonly maximum: number
  readonly default: number
  readonly description: string
}): TInteger & { readonly default: number } {
  return Object.assign(Type.Integer(options), { default: options.default })
}

/** The value of a parameter; null where it is absent and its schema has no default. */
export type ValueOf<S extends TSchema> = S extends { readonly default: unknown } ? Static<S> : Static<S> | null

/**
 * Reads a query parameter.
 * @throws Refusal 400-102 for a value that the schema refuses, or for several values
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
  throw refusal('400-102', { parameter: name, value: asGiven(text) })
}

/** Writes a value for an error; several values become a list. */
export function asGiven(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Reads a number as JSON writes it. Any other text is left as it is, and the schema refuses it. */
function numberIn(text: string): unknown {
  return /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : text
}

const validators = new WeakMap<TSchema, Validator>()

/** Compiles a schema on its first use: most parameters are rare. */
function validatorOf(schema: TSchema): Validator {
  const known = validators.get(schema) ?? Compile<TSchema>(schema)
  validators.set(schema, known)
  return known
}
