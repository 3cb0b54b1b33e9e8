import t from 'tap'
import { LANGUAGE_TAGS, type LanguageTag } from '../../../../src/adapters/http/locales/tags.js'
import { chooseLanguage } from '../../../../src/adapters/http/negotiation/language.js'

const OF_THE_REQUIREMENT = [
  ...['en-US', 'es-ES', 'fr-FR', 'it-IT', 'de-DE', 'nl-NL', 'pt-BR', 'pt-PT', 'da-DK', 'ru-RU', 'fr-CA', 'zh-CN'],
  ...['ja-JP', 'ko-KR', 'sv-SE'],
]
const first = LANGUAGE_TAGS.slice(0, OF_THE_REQUIREMENT.length)
t.strictSame(first, OF_THE_REQUIREMENT, 'the languages of the requirement come first, in its order')

for (const tag of LANGUAGE_TAGS) {
  for (const header of [tag, tag.toLowerCase(), tag.toUpperCase(), ` ${tag};q=0.1 `, `xx, ${tag};q=0.1`]) {
    t.equal(chooseLanguage(header), tag, header)
  }
  t.equal(chooseLanguage(`${tag};q=0`), null, `${tag} refused and nothing else wanted`)
  t.not(chooseLanguage(`${tag};q=0, *`), tag, `${tag} refused, any other will do`)
}

/** A header, and the language of the answer; null where nothing fits. */
const TABLE: readonly (readonly [string | undefined, LanguageTag | null])[] = [
  [undefined, 'en-US'],
  ['', 'en-US'],
  ['*', 'en-US'],
  ['*;q=0', null],
  ['en', 'en-US'],
  ['de', 'de-DE'],
  ['zh', 'zh-CN'],
  ['fr', 'fr-FR'],
  ['pt', 'pt-BR'],
  ['PT', 'pt-BR'],
  ['de-AT', null],
  ['de-AT, de', 'de-DE'],
  ['de-AT, fr;q=0.1', 'fr-FR'],
  ['de-DE-1996', null],
  ['d', null],
  ['tlh', null],
  ['fr-CA, fr', 'fr-CA'],
  ['fr, fr-CA;q=0.9', 'fr-FR'],
  ['fr;q=0.8, fr-CA', 'fr-CA'],
  ['fr-FR;q=0, fr', 'fr-CA'],
  ['pt-BR;q=0.5, pt', 'pt-PT'],
  ['pt;q=0, pt-PT', 'pt-PT'],
  ['de;q=0.8, fr;q=0.9', 'fr-FR'],
  ['de, fr', 'de-DE'],
  ['fr, de', 'fr-FR'],
  ['de;q=0.1, *;q=0.05', 'de-DE'],
  ['de;q=0.1, *;q=0.2', 'en-US'],
  ['en;q=0, *', 'es-ES'],
  ['tlh, *;q=0.001', 'en-US'],
  ['de;q=0, de-DE;q=0.3', 'de-DE'],
  ['de;q=2', null],
  ['de_DE', null],
  ['de, !', null],
  ['de;q=0.5;q=x', null],
]

for (const [header, expected] of TABLE) t.equal(chooseLanguage(header), expected, JSON.stringify(header))

const padding = Array.from({ length: 150 }, (_, at) => `x-${String(at)}`).join(',')
t.equal(chooseLanguage(`${padding},sv;q=0.001`), 'sv-SE', 'behind many others')
t.equal(chooseLanguage(padding), null, 'many others')
t.equal(chooseLanguage(`${padding},${padding},sv`), null, 'in a header that is too long')
