import fc from 'fast-check'
import { LANGUAGE_TAGS } from '../../../src/adapters/http/locales/tags.js'

/** A header such as `Accept` with odd weights, and the right choice; null if two have the same weight. */
export interface Wish {
  readonly header: string
  readonly wanted: string | null
}

type Weight = readonly [text: string, value: number]
const WEIGHTS: readonly Weight[] = [
  ['', 1],
  [';q=1', 1],
  [';q=1.000', 1],
  [' ; Q=0.5', 0.5],
  [';q=0.', 0],
  [';q=0', 0],
  [';q=0.001', 0.001],
  [';charset=utf-8;q=0.7', 0.7],
  [';a="x,y;q=1";q=0.3', 0.3],
  [';;q=0.9', 0.9],
]
/** A language range has no parameters but its weight; here others are ignored. */
const weight = fc.constantFrom(...WEIGHTS)
const separator = fc.constantFrom(',', ', ', ' ,\t', ',,')

const MEDIA = [
  ...['application/json', 'application/xml', 'text/xml', '*/*', 'application/*', 'text/*', 'image/png', 'text/html'],
  ...['application/xhtml+xml', 'application/vnd.api+json', 'application/problem+json', 'application/jsonp', 'audio/*'],
  ...['application/x-www-form-urlencoded', 'multipart/form-data', 'video/mp4', 'font/woff2', 'x/y', 'text/plain'],
  'application/octet-stream',
]
const RANGES = [
  ...['*', 'de', 'DE-de', 'pt', 'fr-CA', 'ja-JP', 'de-AT', 'x-klingon', 'en', 'zh-CN', 'i-default', 'fr', 'ES-es'],
  ...['it', 'nl-NL', 'pt-PT', 'da', 'ru-RU', 'ko', 'sv-SE', 'pl', 'zh-TW', 'en-GB', 'ja'],
]

/** `Accept` headers. */
export const acceptWish = wish(MEDIA, mostWantedFormat)
/** `Accept-Language` headers. */
export const languageWish = wish(RANGES, mostWantedLanguage)

/** Headers that are no list of ranges. */
export const MALFORMED: readonly string[] = [
  ...['application', ';', '/', 'application/json;q=2', 'application/json;q=-1', '*/json', 'a b', '"', '\x80', '<a/b>'],
  ...['application/json;q=1.0000', 'application/json;q=0,5x/', 'en_US', 'de;q=a', '--', `${'a'.repeat(9)}/`, 'a/b c/d'],
]

interface Ranged {
  readonly range: string
  readonly quality: number
}

function wish(ranges: readonly string[], most: (ranges: readonly Ranged[]) => string | null): fc.Arbitrary<Wish> {
  const one = fc.tuple(fc.constantFrom(...ranges), weight)
  return fc
    .tuple(fc.uniqueArray(one, { minLength: 1, maxLength: 5, selector: ([range]) => range }), separator)
    .map(([items, between]) => ({
      header: items.map(([range, [text]]) => range + text).join(between),
      wanted: most(items.map(([range, [, quality]]) => ({ range: range.toLowerCase(), quality }))),
    }))
}

/** By RFC 9110, section 12.5.1, told from the most specific range of each type; JSON in English where nothing fits. */
function mostWantedFormat(ranges: readonly Ranged[]): string | null {
  const quality = (...names: string[]) => ranges.find(({ range }) => range === names.find((name) => has(ranges, name)))
  const json = quality('application/json', 'application/*', '*/*')?.quality ?? 0
  const ofType = quality('application/xml', 'application/*', '*/*')?.quality ?? 0
  const ofText = quality('text/xml', 'text/*', '*/*')?.quality ?? 0
  const xml = Math.max(ofType, ofText)
  if (json === xml) return json === 0 ? 'json' : null
  return json > xml ? 'json' : 'xml'
}

function mostWantedLanguage(ranges: readonly Ranged[]): string | null {
  const qualities = LANGUAGE_TAGS.map((tag) => {
    const lower = tag.toLowerCase()
    const names = [lower, lower.slice(0, 2), '*']
    return ranges.find(({ range }) => range === names.find((name) => has(ranges, name)))?.quality ?? 0
  })
  const best = Math.max(...qualities)
  if (best === 0) return LANGUAGE_TAGS[0]
  const wanted = LANGUAGE_TAGS.filter((_tag, index) => qualities[index] === best)
  return wanted.length === 1 ? (wanted[0] ?? null) : null
}

function has(ranges: readonly Ranged[], name: string): boolean {
  return ranges.some(({ range }) => range === name)
}
