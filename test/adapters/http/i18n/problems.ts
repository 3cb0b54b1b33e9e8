import fc from 'fast-check'
import { type Detail, ERROR_KINDS, ERRORS, type Problem, problemOf } from '../../../../src/domain/errors.js'

/** Any text without the marks by which a test finds a badly filled text. */
const text = fc.string({ unit: 'binary', maxLength: 100 }).filter((value) => !/[{}]|undefined|\[object/.test(value))
const texts = fc.array(text, { minLength: 1, maxLength: 40 })

/** Any value of the kind that a sample is of. */
function anyLike({ sample }: Detail): fc.Arbitrary<string | number | readonly string[]> {
  if (typeof sample === 'number') return fc.nat()
  return typeof sample === 'string' ? text : texts
}

/** Any error with any details. */
export const anyProblem: fc.Arbitrary<Problem> = fc.constantFrom(...ERROR_KINDS).chain((kind) => {
  const details = Object.entries<Detail>(ERRORS[kind]).map(([name, detail]) => [name, anyLike(detail)] as const)
  return fc.record(Object.fromEntries(details)).map((any) => problemOf(kind, any as never))
})
