import { LANGUAGE_TAGS, type LanguageTag } from '../locales/tags.js'
import { readWeightedList, type Weighted } from './weighted-list.js'

interface Wish {
  readonly tag: LanguageTag
  readonly quality: number
  /** The position in the header of the range that takes the tag. */
  readonly position: number
}

/**
 * Chooses the language of the answer: RFC 4647 basic filtering with RFC 9110 weights (contract, section 1).
 * Of equal weights the range that stands first wins; of several tags of one range, the first tag of the contract.
 * @returns null where none is acceptable or the header is malformed
 */
export function chooseLanguage(header: string | undefined): LanguageTag | null {
  if (header === undefined) return LANGUAGE_TAGS[0]
  const ranges = readWeightedList(header, 'language')
  if (ranges === null) return null
  if (ranges.length === 0) return LANGUAGE_TAGS[0]
  const wishes = LANGUAGE_TAGS.map((tag) => wishFor(tag, ranges)).filter(({ quality }) => quality > 0)
  wishes.sort((a, b) => b.quality - a.quality || a.position - b.position)
  return wishes[0]?.tag ?? null
}

function wishFor(tag: LanguageTag, ranges: readonly Weighted[]): Wish {
  const lower = tag.toLowerCase()
  const takes = [
    (range: string) => range === lower,
    (range: string) => lower.startsWith(`${range}-`),
    (range: string) => range === '*',
  ]
  for (const take of takes) {
    const position = ranges.findIndex(({ range }) => take(range))
    const found = ranges[position]
    if (found) return { tag, quality: found.quality, position }
  }
  return { tag, quality: 0, position: 0 }
}
