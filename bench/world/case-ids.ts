import { seeded } from '../numbers.js'

/** The number of cases with the shortest ids: their list has the 20,000 characters of the longest request. */
export const SHORT_IDS = 4_221
/** Where the other ids begin, all of six digits: 2,857 of them fill a request. */
const FIRST_LONG = 100_000
const LAST_LONG = 999_999
/** How many cases of six-digit ids one request takes. */
export const MOST_LONG = 2_857

/** The id of the case at a place in the file, as SQL over the place `i`. */
export const ID_AT = `iif(i < ${String(SHORT_IDS)}, i + 1, i + ${String(FIRST_LONG - SHORT_IDS)})`

/** The order in which cases are closed. */
export type Order = 'random' | 'adjacent'

/** Ids of distinct cases in a file of so many. */
export function pickIds(cases: number, count: number, order: Order, round: number): number[] {
  const last = Math.min(FIRST_LONG + cases - SHORT_IDS - 1, LAST_LONG)
  const room = last - FIRST_LONG + 1
  if (count > room) throw new Error(`A file of ${String(cases)} cases has not ${String(count)} with six digits`)
  if (order === 'adjacent') return Array.from({ length: count }, (_, index) => FIRST_LONG + index)
  const random = seeded(round + 1)
  const picked = new Set<number>()
  if (count * 2 < room) {
    while (picked.size < count) picked.add(FIRST_LONG + Math.floor(random() * room))
    return [...picked]
  }
  return Array.from({ length: room }, (_, index) => ({ id: FIRST_LONG + index, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ id }) => id)
}

/** The longest list of ids that the contract allows. */
export const LONGEST_LIST: readonly number[] = Array.from({ length: SHORT_IDS }, (_, index) => index + 1)
