import { IntlMessageFormat } from 'intl-messageformat'
import t from 'tap'
import { OF_THE_SERVICE } from '../../../../src/adapters/http/i18n/error-texts.js'
import { CATALOGUES } from '../../../../src/adapters/http/locales/catalogues.js'
import { LANGUAGE_TAGS, type LanguageTag } from '../../../../src/adapters/http/locales/tags.js'
import { ERROR_KINDS, ERRORS } from '../../../../src/domain/errors.js'
import { textsOf } from './texts.js'

type Ast = ReturnType<IntlMessageFormat['getAst']>
/** The types of an element that is only text, and of `#`. */
const [LITERAL, POUND] = [0, 7]
/** Languages whose nouns have one form: a list of ids reads the same for one and for many. */
const WITHOUT_PLURAL: readonly LanguageTag[] = ['zh-CN', 'ja-JP', 'ko-KR']
/** What some languages write as English does. */
const LOAN_WORDS: readonly string[] = [
  'Task',
  'Urgent',
  'Chat',
  'Web',
  'Error',
  'General',
  'Social',
  'Open',
  'In workflow',
  'Open cases',
]

interface Plural {
  readonly cases: readonly string[]
  readonly showsNumber: boolean
}

interface Found {
  readonly args: Set<string>
  readonly plurals: Plural[]
}

/** The arguments that a parsed text takes, and each of its plurals. */
function look(ast: Ast, found: Found = { args: new Set(), plurals: [] }): Found {
  for (const element of ast) {
    const type: number = element.type
    if ('value' in element && type !== LITERAL) found.args.add(element.value)
    if (!('options' in element)) continue
    const options = Object.values(element.options)
    const showsNumber = options.some(({ value }) => value.some((part) => (part.type as number) === POUND))
    found.plurals.push({ cases: Object.keys(element.options), showsNumber })
    for (const option of options) look(option.value, found)
  }
  return found
}

const parse = (tag: LanguageTag, text: string): Found => look(new IntlMessageFormat(text, tag).getAst())
/** Labels and glue are no ICU messages, but for the end of a list. */
const isMessage = (place: string) => place.startsWith('errors.') || place === 'list.cut'

const english = textsOf('en-US')
const argsInEnglish = new Map(
  [...english].filter(([place]) => isMessage(place)).map(([place, text]) => [place, parse('en-US', text).args]),
)
const COUNTS = [...Array(200).keys(), 1_000, 20_000, 20_001, 1_000_000]

t.equal(english.size > 100, true, 'there are texts to look at')
t.strictSame([...(argsInEnglish.get('list.cut') ?? [])], ['items', 'more'])
for (const kind of ERROR_KINDS) {
  const args = [...(argsInEnglish.get(`errors.${kind}.developer`) ?? [])]
  const own = args.filter((name) => name !== 'count' && !Object.hasOwn(OF_THE_SERVICE, name))
  t.strictSame(
    own.sort(),
    Object.keys(ERRORS[kind]).sort(),
    `${kind}: the text names all of the details, and no others`,
  )
  if ('ids' in ERRORS[kind]) t.ok(args.includes('count'), `${kind}: one id and many read differently`)
}

for (const tag of LANGUAGE_TAGS) {
  const texts = textsOf(tag)
  const rules = new Intl.PluralRules(tag)
  const needed = new Set<string>(COUNTS.map((count) => rules.select(count)))
  t.strictSame([...texts.keys()], [...english.keys()], `${tag}: the same texts in the same order`)
  for (const [place, text] of texts) {
    t.ok(/^[\p{P}\s]+$/u.test(text) || text.trim() === text, `${tag} ${place}: not padded`)
    t.not(text, '', `${tag} ${place}: not empty`)
    if (!isMessage(place)) continue

    const { args, plurals } = parse(tag, text)
    const wanted = new Set(argsInEnglish.get(place))
    if (WITHOUT_PLURAL.includes(tag) && place.endsWith('.developer')) wanted.delete('count')
    t.strictSame([...args].sort(), [...wanted].sort(), `${tag} ${place}: the same arguments`)
    for (const { cases, showsNumber } of plurals) {
      // A number that is not shown is one or many; a shown one needs each form that the language has.
      const forms = showsNumber ? [...new Set([...needed, 'other'])].sort() : ['=1', 'other']
      t.strictSame([...cases].sort(), forms, `${tag} ${place}: all the plural forms of the language, and no others`)
    }
    if (args.size === 0)
      t.equal(new IntlMessageFormat(text, tag).format(), text, `${tag} ${place}: no apostrophe eats text`)
    if (place.endsWith('.user')) t.ok(text.length <= 1_024, `${tag} ${place}: fit for an end user`)
  }
}

for (const tag of LANGUAGE_TAGS.slice(1)) {
  const same = [...textsOf(tag)].filter(
    ([place, text]) => text === english.get(place) && /\p{L}/u.test(text) && !LOAN_WORDS.includes(text),
  )
  t.strictSame(same, [], `${tag}: no text is the English one`)
}

for (const tag of LANGUAGE_TAGS) {
  t.match(CATALOGUES[tag].activityType.generic, /.\{type\}/, `${tag}: a user-defined type is shown with its own word`)
}
