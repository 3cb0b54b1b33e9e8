import t from 'tap'
import { chooseLanguage, type Message, textsIn } from '../../../src/adapters/desk/i18n/messages.js'
import { CATALOGUES, LANGUAGE_TAGS } from '../../../src/adapters/desk/locales/catalogues.js'
import { LANGUAGE_TAGS as OF_SERVICE } from '../../../src/adapters/http/locales/tags.js'

const texts = textsIn('ru-RU', {
  cases: { one: '{n} обращение', few: '{n} обращения', other: '{n} обращений' },
  hello: '{person}, {person} {nothing}',
})
t.strictSame(
  [1, 22, 5, 2_857].map((n) => texts.text('cases', { n })),
  ['1 обращение', '22 обращения', '5 обращений', '2\u00a0857 обращений'],
  'the number as the language writes it, and its form',
)
t.equal(texts.text('hello', { person: 'Moss' }), 'Moss, Moss ', 'a value may be named twice')

const TAGS = ['en-US', 'pt-BR', 'pt-PT', 'fr-FR'] as const
t.equal(chooseLanguage(['xx', 'PT-pt', 'en-US'], TAGS), 'pt-PT')
t.equal(chooseLanguage(['pt'], TAGS), 'pt-BR', 'the first of its primary language')
t.equal(chooseLanguage(['de-DE', 'fr'], TAGS), 'fr-FR')
t.equal(chooseLanguage([], TAGS), 'en-US')

const inOrder = OF_SERVICE.filter((tag) => (LANGUAGE_TAGS as readonly string[]).includes(tag))
t.strictSame(LANGUAGE_TAGS, inOrder, 'the languages of the service, in its order')

const english = await CATALOGUES['en-US']()
const formsOf = (message: Message): Readonly<Record<string, string>> =>
  typeof message === 'string' ? { other: message } : message
const placesIn = (message: Message) =>
  [
    ...Object.values(formsOf(message))
      .join()
      .matchAll(/\{(\w+)\}/g),
  ].map(String)

for (const tag of LANGUAGE_TAGS) {
  const plurals = new Intl.PluralRules(tag)
  const categories = new Set(Array.from({ length: 1_000 }, (_, n) => plurals.select(n)))
  const catalogue: Readonly<Record<string, Message>> = await CATALOGUES[tag]()
  for (const [key, message] of Object.entries(catalogue)) {
    const missing = [...categories].filter((category) => typeof message !== 'string' && !(category in message))
    t.strictSame(missing, [], `${tag} has every form of ${key}`)
    const known = placesIn(english[key as keyof typeof english])
    t.strictSame(
      placesIn(message).filter((place) => !known.includes(place)),
      [],
      `${tag} knows the values of ${key}`,
    )
  }
}
