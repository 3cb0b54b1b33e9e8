import { IntlMessageFormat } from 'intl-messageformat'
import t from 'tap'
import { OF_THE_SERVICE } from '../../../../src/adapters/http/i18n/error-texts.js'
import { CATALOGUES } from '../../../../src/adapters/http/locales/catalogues.js'
import { LANGUAGE_TAGS, type LanguageTag } from '../../../../src/adapters/http/locales/tags.js'
import { ERROR_CODES, ERRORS } from '../../../../src/domain/errors.js'

type Ast = ReturnType<IntlMessageFormat['getAst']>
/** The type of an element that is only text. */
const LITERAL = 0

/** Every text of a language by its place, e.g. `errors.400-101.user`. */
function textsOf(tag: LanguageTag): Map<string, string> {
  const texts = new Map<string, string>()
  const collect = (value: unknown, place: string): void => {
    if (typeof value === 'string') texts.set(place, value)
    else
      for (const [name, member] of Object.entries(value as object)) collect(member, place ? `${place}.${name}` : name)
  }
  collect(CATALOGUES[tag], '')
  return texts
}

interface Found {
  readonly args: Set<string>
  readonly plurals: (readonly string[])[]
}

/** The arguments that a parsed text takes, and the cases of each of its plurals. */
function look(ast: Ast, found: Found = { args: new Set(), plurals: [] }): Found {
  for (const element of ast) {
    const type: number = element.type
    if ('value' in element && type !== LITERAL) found.args.add(element.value)
    if (!('options' in element)) continue
    found.plurals.push(Object.keys(element.options))
    for (const option of Object.values(element.options)) look(option.value, found)
  }
  return found
}

const parse = (tag: LanguageTag, text: string): Found => look(new IntlMessageFormat(text, tag).getAst())

const english = textsOf('en-US')
const argsInEnglish = new Map([...english].map(([place, text]) => [place, [...parse('en-US', text).args].sort()]))
const COUNTS = [...Array(200).keys(), 1_000, 20_000, 20_001]

t.equal(english.size > 100, true, 'there are texts to look at')
t.strictSame(argsInEnglish.get('listCut'), ['items', 'more'])
t.strictSame(argsInEnglish.get('errors.400-102.developer'), ['parameter', 'value'])
for (const code of ERROR_CODES) {
  const args = argsInEnglish.get(`errors.${code}.developer`) ?? []
  const ofItsOwn = args.filter((name) => !Object.hasOwn(OF_THE_SERVICE, name))
  t.strictSame(ofItsOwn, Object.keys(ERRORS[code]).sort(), `${code}: the text names all of the details, and no others`)
}

for (const tag of LANGUAGE_TAGS) {
  const texts = textsOf(tag)
  const rules = new Intl.PluralRules(tag)
  const needed = new Set(COUNTS.map((count) => rules.select(count)))
  t.strictSame([...texts.keys()], [...english.keys()], `${tag}: the same texts in the same order`)
  for (const [place, text] of texts) {
    const { args, plurals } = parse(tag, text)
    t.strictSame([...args].sort(), argsInEnglish.get(place), `${tag} ${place}: the same arguments`)
    t.ok(text.trim() === text && text !== '', `${tag} ${place}: neither empty nor padded`)
    for (const cases of plurals) t.ok(cases.includes('other'), `${tag} ${place}: has a case for every number`)
    for (const cases of plurals) {
      t.strictSame(
        [...needed].filter((name) => !cases.includes(name)),
        [],
        `${tag} ${place}: counts as the language does`,
      )
    }
    if (args.size === 0)
      t.equal(new IntlMessageFormat(text, tag).format(), text, `${tag} ${place}: no apostrophe eats text`)
    if (place.endsWith('.user'))
      t.strictSame([args.size, text.length <= 1_024], [0, true], `${tag} ${place}: fit for an end user`)
  }
}

const alike = new Set(LANGUAGE_TAGS.map((tag) => CATALOGUES[tag].errors['400-253'].user))
t.equal(alike.size, LANGUAGE_TAGS.length, 'no two languages alike')
