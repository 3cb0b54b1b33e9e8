import fc from 'fast-check'
import type { ErrorCode, ErrorDetails, Problem } from '../../../../src/domain/errors.js'

/** Any text without what a test looks for to find a text that was filled badly. */
const text = fc.string({ unit: 'binary', maxLength: 100 }).filter((value) => !/[{}]|undefined|\[object/.test(value))
const texts = fc.array(text, { minLength: 1, maxLength: 40 })
const id = fc.bigInt({ min: 1n, max: 10n ** 19n - 1n }).map(String)
const max = fc.nat()

const plain = fc.constant({})
const ids = fc.record({ ids: fc.array(id, { minLength: 1, maxLength: 40 }) })
const attribute = fc.record({ attribute: text })
const supported = fc.record({ supported: texts })

/** Any details of every error, or this does not compile. */
export const ANY_DETAILS: { readonly [C in ErrorCode]: fc.Arbitrary<ErrorDetails[C]> } = {
  '400-101': fc.record({ parameters: texts }),
  '400-102': fc.record({ parameter: text, value: text }),
  '400-108': fc.record({ value: text }),
  '400-116': attribute,
  '400-120': plain,
  '400-124': plain,
  '400-146': attribute,
  '400-147': attribute,
  '400-152': attribute,
  '400-177': ids,
  '400-194': ids,
  '400-203': plain,
  '400-253': ids,
  '400-264': plain,
  '400-358': fc.record({ name: text, max }),
  '400-900': fc.record({ format: text }),
  '400-901': plain,
  '400-910': ids,
  '400-911': ids,
  '400-912': ids,
  '400-913': fc.record({ max }),
  '401-101': plain,
  '403-112': plain,
  '403-178': fc.record({ action: text, resource: text }),
  '403-197': fc.record({ scopes: texts }),
  '403-910': ids,
  '403-911': ids,
  '403-912': ids,
  '404-100': ids,
  '404-900': plain,
  '405-100': fc.record({ method: text, allowed: texts }),
  '406-100': supported,
  '406-101': supported,
  '408-900': plain,
  '409-100': ids,
  '413-900': plain,
  '414-900': plain,
  '415-900': supported,
  '429-900': plain,
  '431-900': plain,
  '500-100': plain,
  '503-900': plain,
}

/** Every code of the catalogue. */
export const CODES = Object.keys(ANY_DETAILS) as readonly ErrorCode[]

/** Any error with any details. */
export const anyProblem: fc.Arbitrary<Problem> = fc
  .constantFrom(...CODES)
  .chain((code) => ANY_DETAILS[code].map((details) => ({ code, details }) as Problem))
