import t from 'tap'
import {
  LONGEST_LIST,
  readWeightedList,
  type Weighted,
} from '../../../../src/adapters/http/negotiation/weighted-list.js'

type Kind = Parameters<typeof readWeightedList>[1]

const one = (range: string, quality = 1): Weighted[] => [{ range, quality }]

/** A header, and what is read from it; null where it is no list of its kind. */
const TABLE: readonly (readonly [Kind, string, readonly Weighted[] | null])[] = [
  ['language', '', []],
  ['language', ' \t', []],
  ['language', ',', []],
  ['language', ' , ,, ', []],
  ['language', 'de', one('de')],
  ['language', 'DE-de', one('de-de')],
  ['language', '*', one('*')],
  ['language', ' de ', one('de')],
  ['language', 'de,fr', [...one('de'), ...one('fr')]],
  ['language', ',de , , fr,', [...one('de'), ...one('fr')]],
  ['language', 'de;q=0.5', one('de', 0.5)],
  ['language', 'de ; q=0.5', one('de', 0.5)],
  ['language', 'de;Q=0.5', one('de', 0.5)],
  ['language', 'de;q=0', one('de', 0)],
  ['language', 'de;q=0.', one('de', 0)],
  ['language', 'de;q=0.001', one('de', 0.001)],
  ['language', 'de;q=1', one('de')],
  ['language', 'de;q=1.000', one('de')],
  ['language', 'de;q=0.0001', null],
  ['language', 'de;q=1.001', null],
  ['language', 'de;q=2', null],
  ['language', 'de;q=-1', null],
  ['language', 'de;q=', null],
  ['language', 'de;q=x', null],
  ['language', 'de;q="1"', null],
  ['language', 'de;q =1', null],
  ['language', 'de fr', null],
  ['language', 'de_DE', null],
  ['language', 'de-', null],
  ['language', '-de', null],
  ['language', '*-de', null],
  ['language', 'abcdefghi', null],
  ['language', 'de,\u00e9', null],
  ['language', 'de\u0000', null],
  ['media', 'application/json', one('application/json')],
  ['media', 'Application/JSON', one('application/json')],
  ['media', '*/*', one('*/*')],
  ['media', 'application/*;q=0.1', one('application/*', 0.1)],
  ['media', 'application/json;charset=utf-8', one('application/json')],
  ['media', 'application/json; charset="utf-8"; q=0.3', one('application/json', 0.3)],
  ['media', 'a/b;x=",;q=0";q=0.3', one('a/b', 0.3)],
  ['media', 'a/b;x="\\"";q=0.3', one('a/b', 0.3)],
  ['media', 'a/b;', one('a/b')],
  ['media', 'a/b;;q=0.3', one('a/b', 0.3)],
  ['media', 'a/b;x="', null],
  ['media', 'a/b;x', null],
  ['media', 'a/b/c', null],
  ['media', 'a/', null],
  ['media', '/b', null],
  ['media', '*', one('*')],
  ['media', '*; q=.2', one('*', 0.2)],
  ['language', 'de;q=.125', one('de', 0.125)],
  ['language', 'de;q=.', null],
  ['media', 'json', null],
  ['media', 'a/b c/d', null],
]

for (const [kind, header, expected] of TABLE) {
  t.strictSame(readWeightedList(header, kind), expected, `${kind} ${JSON.stringify(header)}`)
}

const longest = 'en'.padEnd(LONGEST_LIST, ',')
t.equal(readWeightedList(longest, 'language')?.length, 1, 'the longest list that is read')
t.equal(readWeightedList(`${longest},`, 'language'), null, 'one that is longer')

/** Headers that make a careless reader look at the same characters again and again. */
const HOSTILE: readonly (readonly [Kind, (length: number) => string])[] = [
  ['language', (length) => 'a,'.repeat(length)],
  ['language', (length) => ','.repeat(length)],
  ['language', (length) => `de${' '.repeat(length)}x`],
  ['language', (length) => `a${'-a'.repeat(length)}!`],
  ['language', (length) => `de;q=0.${'0'.repeat(length)}`],
  ['media', (length) => `a/b${';'.repeat(length)}`],
  ['media', (length) => `a/b${'; '.repeat(length)}!`],
  ['media', (length) => `a/b;x="${'\\"'.repeat(length)}`],
  ['media', (length) => `a/b${';x=""'.repeat(length)}!`],
  ['media', (length) => `${'a'.repeat(length)}/${'b'.repeat(length)}!`],
]

/** How often a header makes the reader look. */
function looksAt(kind: Kind, header: string): number {
  const { exec } = RegExp.prototype
  let looks = 0
  RegExp.prototype.exec = function (text) {
    looks += 1
    return exec.call(this, text)
  }
  try {
    readWeightedList(header, kind)
  } finally {
    RegExp.prototype.exec = exec
  }
  return looks
}

for (const [kind, header] of HOSTILE) {
  const short = looksAt(kind, header(20))
  const long = looksAt(kind, header(200))
  t.ok(short > 0 && long <= 10 * short + 10, `${kind} ${header(2)}…: ten times the length, ten times the looks`)
}
