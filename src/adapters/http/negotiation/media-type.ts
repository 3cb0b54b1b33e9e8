import { readWeightedList, type Weighted } from './weighted-list.js'

interface Wish<T> {
  readonly type: T
  readonly quality: number
  /** How many kinds of ranges are narrower than the range that takes the type. */
  readonly breadth: number
  /** Where in the header the range stands. */
  readonly position: number
}

/**
 * Chooses a media type by an `Accept` header (RFC 9110, section 12.5.1). A type has the weight of the narrowest range
 * that takes it. Of equal weights the narrower range wins, then the range that stands first.
 * @param offers the types in lower case; the first is the default
 * @returns null where none is acceptable or the header is malformed
 */
export function chooseType<T extends string>(header: string | undefined, offers: readonly [T, ...T[]]): T | null {
  if (header === undefined) return offers[0]
  const ranges = readWeightedList(header, 'media')
  if (ranges === null) return null
  if (ranges.length === 0) return offers[0]
  if (ranges.some(({ range }) => range.startsWith('*/') && range !== '*/*')) return null
  const wishes = offers.map((type) => wishFor(type, ranges)).filter(({ quality }) => quality > 0)
  wishes.sort((a, b) => b.quality - a.quality || a.breadth - b.breadth || a.position - b.position)
  return wishes[0]?.type ?? null
}

function wishFor<T extends string>(type: T, ranges: readonly Weighted[]): Wish<T> {
  const narrowestFirst = [[type], [type.replace(/\/.*/, '/*')], ['*/*', '*']]
  for (const [breadth, taking] of narrowestFirst.entries()) {
    const found = ranges.flatMap(({ range, quality }, position) =>
      taking.includes(range) ? [{ quality, position }] : [],
    )
    // The same range may come several times, with parameters that are passed over: the best weight counts.
    const [best] = found.sort((a, b) => b.quality - a.quality)
    if (best) return { type, breadth, ...best }
  }
  return { type, quality: 0, breadth: 0, position: 0 }
}
