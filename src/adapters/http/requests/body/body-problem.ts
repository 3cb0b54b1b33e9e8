import type { TLocalizedValidationError } from 'typebox/error'
import { type Problem, problemOf } from '../../../../domain/errors.js'

/**
 * What a schema found wrong with a body, in the words of the contract: too many items, then what is missing, then
 * what is unsupported, then what is invalid; of each kind the first.
 * @param required the members that the body must have, should it not even be an object
 */
export function bodyProblem(errors: readonly TLocalizedValidationError[], required: readonly string[]): Problem {
  const find = <K extends string>(keyword: K) =>
    errors.find((error): error is Extract<TLocalizedValidationError, { keyword: K }> => error.keyword === keyword)
  const surplus = find('maxItems')
  if (surplus) return { code: '400-913', details: { max: surplus.params.limit } }
  const missing = find('required')
  if (missing) return attributeProblem('400-146', missing.instancePath, missing.params.requiredProperties)
  const empty = find('minItems')
  if (empty) return attributeProblem('400-146', empty.instancePath)
  const unsupported = find('additionalProperties')
  if (unsupported) return attributeProblem('400-147', unsupported.instancePath, unsupported.params.additionalProperties)
  const path = errors[0]?.instancePath ?? ''
  return path === '' ? attributeProblem('400-146', path, required) : attributeProblem('400-152', path)
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
