import fc from 'fast-check'
import t from 'tap'
import { compareIds, isId, isStorableId } from '../../src/domain/id.js'

const DIGITS = '1234567890123456789'

/** A text, whether it is written as an id, and whether a store can hold it. */
const TABLE: readonly (readonly [string, boolean, boolean])[] = [
  ['1', true, true],
  ['1001', true, true],
  [DIGITS.slice(0, 15), true, true],
  [DIGITS.slice(0, 16), true, false],
  [DIGITS, true, false],
  ['9'.repeat(19), true, false],
  [`${DIGITS}0`, false, false],
  ['', false, false],
  ['0', false, false],
  ['01', false, false],
  ['+1', false, false],
  ['-1', false, false],
  ['1.0', false, false],
  ['1e3', false, false],
  ['0x1', false, false],
  [' 1', false, false],
  ['1 ', false, false],
  ['1\n', false, false],
  ['١', false, false],
  ['1２', false, false],
  ['%31', false, false],
]

for (const [text, isWellFormed, isStorable] of TABLE) {
  t.equal(isId(text), isWellFormed, `isId(${JSON.stringify(text)})`)
  t.equal(isStorableId(text), isStorable, `isStorableId(${JSON.stringify(text)})`)
}

const anyId = fc.bigInt({ min: 1n, max: 10n ** 19n - 1n })

fc.assert(
  fc.property(anyId, anyId, (a, b) => Math.sign(compareIds(String(a), String(b))) === (a < b ? -1 : Number(a > b))),
  {
    examples: [
      [9n, 10n],
      [10n, 9n],
      [7n, 7n],
      [2n ** 53n, 2n ** 53n + 1n],
    ],
  },
)
t.pass('any two ids are ordered like their numbers')
