import type { TObject } from 'typebox'
import type { Validator } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { type Problem, problemOf } from '../../../../domain/errors.js'

/**
 * Tells why a schema refuses a body. Too many items come first, then a missing member, an unsupported member and an
 * invalid member; of each kind the first is named.
 */
export function bodyProblem(value: unknown, schema: TObject, validator: Validator): Problem {
  const max = exceededBy(value, schema)
  // The validator would describe an error of each item, which takes long for thousands of them.
  if (max !== null) return { code: '400-913', details: { max } }
  return firstOf(validator.Errors(value), schema)
}

/** The limit of the first list that has too many items; null where none has. */
function exceededBy(value: unknown, { properties }: TObject): number | null {
  const members = (value ?? {}) as Readonly<Record<string, unknown>>
  for (const [name, { maxItems }] of Object.entries(properties as Readonly<Record<string, { maxItems?: number }>>)) {
    const { [name]: items } = members
    if (maxItems !== undefined && Array.isArray(items) && items.length > maxItems) return maxItems
  }
  return null
}

/** Where the body is no object, the first member that it may have is named. */
function firstOf(errors: readonly TLocalizedValidationError[], { required, properties }: TObject): Problem {
  const find = <K extends string>(keyword: K) =>
    errors.find((error): error is Extract<TLocalizedValidationError, { keyword: K }> => error.keyword === keyword)
  const missing = find('required')
  if (missing) return attributeProblem('400-146', missing.instancePath, missing.params.requiredProperties)
  const empty = find('minItems')
  if (empty) return attributeProblem('400-146', empty.instancePath)
  const unsupported = find('additionalProperties')
  if (unsupported) return attributeProblem('400-147', unsupported.instancePath, unsupported.params.additionalProperties)
  if (find('minProperties')) return attributeProblem('400-146', '', [anyOf(Object.keys(properties), required)])
  const path = errors[0]?.instancePath ?? ''
  return path === '' ? attributeProblem('400-146', path, Object.keys(properties)) : attributeProblem('400-152', path)
}

/**
 * The members of which the body must have one at least: the name of each would say that it must have this one.
 * @param required absent in a schema that requires no member
 */
function anyOf(members: readonly string[], required: readonly string[] = []): string {
  return members.filter((name) => !required.includes(name)).join('|')
}

function attributeProblem(
  code: '400-146' | '400-147' | '400-152',
  pointer: string,
  members: readonly string[] = [],
): Problem {
  const steps = [...pointer.split('/').slice(1).map(unescaped), ...members.slice(0, 1)]
  const path = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('')
  return problemOf(code, { attribute: path.replace(/^\./, '') })
}

/** A step of a JSON pointer (RFC 6901). */
function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
