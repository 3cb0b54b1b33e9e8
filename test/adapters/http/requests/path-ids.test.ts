import t from 'tap'
import { LONGEST_IDS, readPathIds } from '../../../../src/adapters/http/requests/path-ids.js'
import { problemOf } from '../../../support/refusals.js'

const GOOD: readonly (readonly [string, readonly string[]])[] = [
  ['1001', ['1001']],
  ['1001,1002', ['1001', '1002']],
  ['2,10,1', ['1', '2', '10']],
  ['7,7,8,7', ['7', '8']],
  [' 1 ,\t2\t, 3', ['1', '2', '3']],
  ['9999999999999999999,9999999999999999998', ['9999999999999999998', '9999999999999999999']],
]

for (const [text, expected] of GOOD) t.strictSame(readPathIds(text), expected, JSON.stringify(text))

/** A list of ids, and the first of them that is none. */
const MALFORMED: readonly (readonly [string, string])[] = [
  ['', ''],
  [' ', ''],
  [',', ''],
  ['1,', ''],
  [',1', ''],
  ['1,,2', ''],
  ['0', '0'],
  ['01', '01'],
  ['+1', '+1'],
  ['-1', '-1'],
  ['1.0', '1.0'],
  ['1e3', '1e3'],
  ['0x1', '0x1'],
  ['1 2', '1 2'],
  ['1;2', '1;2'],
  ['abc', 'abc'],
  ['1,x,y', 'x'],
  ['12345678901234567890', '12345678901234567890'],
  ['١٢', '١٢'],
  ['１', '１'],
  ['1\u00a0', '1\u00a0'],
  ['\u20091', '\u20091'],
  ['1\n', '1\n'],
  ['1\u0000', '1\u0000'],
  ['%31', '%31'],
  ['1%2C2', '1%2C2'],
]

for (const [text, value] of MALFORMED) {
  t.strictSame(
    problemOf(() => readPathIds(text)),
    { code: '400-108', details: { value } },
    JSON.stringify(text),
  )
}

const longest = '1,'.repeat(LONGEST_IDS / 2 - 1) + '12'
const tooLong = { code: '400-358', details: { name: 'ids', max: 20_000 } }
t.equal(longest.length, 20_000)
t.strictSame(readPathIds(longest), ['1', '12'], '20,000 characters')
t.strictSame(
  problemOf(() => readPathIds(`${longest}3`)),
  tooLong,
  '20,001 characters',
)
t.strictSame(
  problemOf(() => readPathIds('x'.repeat(20_001))),
  tooLong,
  'the length comes before the form',
)
t.strictSame(
  problemOf(() => readPathIds(`1${' '.repeat(20_000)}`)),
  tooLong,
  'blanks count',
)
