import t from 'tap'
import { readAttributes } from '../../../../src/adapters/http/requests/attributes.js'
import { problemOf } from '../../../support/refusals.js'

const KNOWN = ['id', 'subject', 'created', 'solution'] as const
const USUAL = new Set(['id', 'subject'] as const)

const GOOD: readonly (readonly [string | undefined, readonly string[]])[] = [
  [undefined, ['id', 'subject']],
  ['all', KNOWN],
  ['solution', ['id', 'subject', 'solution']],
  ['solution, created', KNOWN],
  ['subject,subject', ['id', 'subject']],
]
for (const [value, members] of GOOD) {
  t.strictSame(readAttributes(value === undefined ? {} : { $attribute: value }, USUAL, KNOWN), members, value ?? 'none')
}

const BAD: readonly (readonly [unknown, string])[] = [
  ['', ''],
  ['foo', 'foo'],
  ['subject,foo,bar', 'foo'],
  ['all,subject', 'all'],
  ['ALL', 'ALL'],
  ['subject,', ''],
  [['subject', 'created'], '["subject"'],
  ['__proto__', '__proto__'],
]
for (const [value, attribute] of BAD) {
  const refused = problemOf(() => readAttributes({ $attribute: value }, USUAL, KNOWN))
  t.strictSame(refused, { code: '400-116', details: { attribute } }, String(value))
}
