import type { Id } from './id.js'

/** A stretch of a list that is ordered by id: where it begins and how long it is. */
export interface Stretch {
  readonly order: 'asc' | 'desc'
  /** Begins behind this id, which costs the same however far down the list it is; null for the top of the list. */
  readonly after: Id | null
  /** Ends before this id instead; only one of the two is given. */
  readonly before: Id | null
  /** Passes over so many more, one by one. */
  readonly skip: number
  readonly size: number
}

/** What a stretch holds. */
export interface Found<T> {
  readonly items: readonly T[]
  /** Whether the list goes on behind it. */
  readonly more: boolean
}

/** Looks for ids a little further than asked, so as to know whether there are more. */
export async function lookThrough(
  stretch: Stretch,
  search: (stretch: Stretch) => Promise<readonly Id[]>,
): Promise<Found<Id>> {
  const { size, before } = stretch
  if (before !== null) return { items: await search(stretch), more: true }
  const ids = await search({ ...stretch, size: size + 1 })
  return { items: ids.slice(0, size), more: ids.length > size }
}
