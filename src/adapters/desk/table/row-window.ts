/** The rows of a long table that are in the page: the indexes, and the empty height before each and at the end. */
export interface RowWindow {
  readonly shown: readonly { readonly index: number; readonly gap: number }[]
  readonly end: number
  /** The rows on the screen: from the first index to that behind the last one. */
  readonly visible: readonly [number, number]
}

/** The facts that decide which rows are in the page. */
export interface RowWindowFacts {
  readonly count: number
  /** The height of a row in pixels: measured, or an estimate. */
  readonly heightOf: (index: number) => number
  /** The part of the table that is on the screen, in pixels from its first row. */
  readonly from: number
  readonly to: number
  /** A row that stays, since it has the focus; -1 for none. */
  readonly kept: number
}

/** How many rows beyond either edge of the screen are in the page, so that the focus can move on to them. */
const BEYOND = 8

/** Decides which rows of a long table are in the page. */
export function rowWindow({ count, heightOf, from, to, kept }: RowWindowFacts): RowWindow {
  const tops: number[] = [0]
  for (let index = 0; index < count; index += 1) tops.push((tops[index] ?? 0) + heightOf(index))
  const first = tops.findLastIndex((top) => top <= Math.max(from, 0))
  const after = tops.findIndex((top) => top >= to)
  const last = after < 0 ? count : after
  const begin = Math.max(Math.min(first, count) - BEYOND, 0)
  const stop = Math.min(last + BEYOND, count)

  const indexes = Array.from({ length: Math.max(stop - begin, 0) }, (_, at) => begin + at)
  if (kept >= 0 && kept < count && kept < begin) indexes.unshift(kept)
  if (kept < count && kept >= stop) indexes.push(kept)
  let bottom = 0
  const shown = indexes.map((index) => {
    const gap = (tops[index] ?? 0) - bottom
    bottom = tops[index + 1] ?? 0
    return { index, gap }
  })
  return { shown, end: (tops[count] ?? 0) - bottom, visible: [Math.min(first, count), Math.min(last, count)] }
}
