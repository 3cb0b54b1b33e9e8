import { match, ok } from 'node:assert/strict'
import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import t from 'tap'
import { sampleProblem } from '../../../../src/adapters/http/dev-tools/sample-problems.js'
import { developerText, userText } from '../../../../src/adapters/http/i18n/error-texts.js'
import { icuMessages } from '../../../../src/adapters/http/i18n/messages.js'
import { CATALOGUES } from '../../../../src/adapters/http/locales/catalogues.js'
import { LANGUAGE_TAGS } from '../../../../src/adapters/http/locales/tags.js'
import { ERROR_KINDS, ERRORS, problemOf, type Violation } from '../../../../src/domain/errors.js'
import { anyProblem } from './problems.js'

const messages = icuMessages(CATALOGUES)
const idsUpTo = (count: number): string[] => Array.from({ length: count }, (_, at) => String(500_001 + at))
const missing = (count: number) => ({ code: '404-100', details: { ids: idsUpTo(count) } }) as const

t.equal(
  developerText(messages, 'en-US', { code: '400-101', details: { parameters: ['foo'] } }),
  "Unsupported query parameter(s) supplied: 'foo'.",
  'the one text that the requirement prints',
)

/** How many ids, and the end of the sentence that names them. */
const IN_ENGLISH: readonly (readonly [number, string])[] = [
  [1, 'ID that does not exist: 500001.'],
  [2, 'IDs that do not exist: 500001, 500002.'],
  [20, `IDs that do not exist: ${idsUpTo(20).join(', ')}.`],
  [21, `IDs that do not exist: ${idsUpTo(20).join(', ')} and 1 more.`],
  [22, `IDs that do not exist: ${idsUpTo(20).join(', ')} and 2 more.`],
  [4000, `IDs that do not exist: ${idsUpTo(20).join(', ')} and 3,980 more.`],
]
for (const [count, text] of IN_ENGLISH) t.equal(developerText(messages, 'en-US', missing(count)), text)

for (const tag of LANGUAGE_TAGS) {
  for (const count of [1, 2, 5, 19, 20, 21, 22, 25, 41, 4000]) {
    const text = developerText(messages, tag, missing(count))
    const named = idsUpTo(count).filter((id) => text.includes(id))
    t.equal(named.length, Math.min(count, 20), `${tag}: names ${String(named.length)} of ${String(count)} ids`)
    const more = new Intl.NumberFormat(tag).format(count - 20)
    if (count > 20) t.ok(text.slice(text.lastIndexOf('500020') + 6).includes(more), `${tag}: ${more} more`)
    t.notOk(/[{}#]/.test(text), `${tag}: ${String(count)} ids leave nothing unfilled`)
  }
  for (const max of [1, 2, 5, 21, 22, 75]) {
    const text = developerText(messages, tag, { code: '400-913', details: { max } })
    t.match(text, new RegExp(`(?<![0-9])${String(max)}(?![0-9])`), `${tag}: ${text}`)
  }
  const longest = developerText(messages, tag, { code: '400-358', details: { name: 'ids', max: 20_000 } })
  t.match(longest.replace(/\D/g, ''), '20000', `${tag}: ${longest}`)
}

const long = 'x'.repeat(65)
for (const [value, echo] of [
  ['x'.repeat(64), 'x'.repeat(64)],
  [long, `${'x'.repeat(64)}…`],
] as const) {
  const text = developerText(messages, 'en-US', { code: '400-108', details: { value } })
  t.ok(text.includes(`'${echo}'`), `${String(value.length)} characters echoed as ${String(echo.length)}`)
}
t.ok(
  developerText(messages, 'en-US', { code: '400-108', details: { value: '{value} {x, plural}' } }).includes(
    "'{value} {x, plural}'",
  ),
  'what a caller wrote is never read as a pattern',
)

fc.assert(
  fc.property(fc.constantFrom(...LANGUAGE_TAGS), anyProblem, (tag, problem) => {
    const text = developerText(messages, tag, problem)
    match(text, /\S/)
    ok(!/\{|undefined|\[object/.test(text), text)
    ok(text.length <= 255, `bounded, however long the details are: ${text}`)
  }),
  { numRuns: 1_000 },
)
t.pass('any error in any language: filled')

for (const tag of LANGUAGE_TAGS) {
  const { separator, quotes, cut } = CATALOGUES[tag].list
  for (const kind of ERROR_KINDS) {
    const many = sampleProblem(kind, idsUpTo(30))!
    const text = developerText(messages, tag, many)
    t.ok(text.length <= 255, `${tag} ${kind}: ${String(text.length)} characters with 30 ids of six digits`)
    if ('ids' in ERRORS[kind]) {
      const named = idsUpTo(30).filter((id) => text.includes(id))
      const items = named.join(separator)
      const more = new IntlMessageFormat(cut, tag).format({ items, more: 30 - named.length }) as string
      t.ok(text.includes(more), `${tag} ${kind}: separators and the end of the list are the language's own`)
      t.ok(named.length >= 10, `${tag} ${kind}: names ${String(named.length)} of them`)
    }
    for (const count of [1, 2, 30]) {
      t.match(
        userText(messages, tag, sampleProblem(kind, idsUpTo(count))!),
        /^[^{}#]+$/,
        `${tag} ${kind}: for the user`,
      )
    }
  }
  const echo = developerText(messages, tag, problemOf('400-101', { parameters: ['a', 'b'] }))
  t.ok(echo.includes(['a', 'b'].map((name) => quotes.join(name)).join(separator)), `${tag}: its own quotes: ${echo}`)
}

const of = (id: string, activity: string): Violation => ({
  ...{ case: id, activity },
  ...problemOf('403-911', { ids: [activity] }),
})
const asked = (violations: readonly Violation[]) =>
  userText(
    messages,
    'en-US',
    problemOf('403-911', { ids: violations.map(({ activity = '' }) => activity) }),
    violations,
  )
t.match(asked([of('1', '11'), of('1', '12')]), /this case/, 'a user text counts what was asked for, one case')
t.match(asked([of('1', '11'), of('2', '21')]), /these cases/, 'or two')
