import type { Id } from './id.js'

/** The part of a list, ordered by id, that one page shows: where it begins and how long it is. */
export interface PageWindow {
  readonly order: 'asc' | 'desc'
  /** The window begins behind this id, at the same cost however far down the list; null for the top of the list. */
  readonly after: Id | null
  /** The window ends before this id instead; at most one of the two is given. */
  readonly before: Id | null
  /** The window skips this many items more, one by one. */
  readonly skip: number
  readonly size: number
}

/** The items in a page window. */
export interface Found<T> {
  readonly items: readonly T[]
  /** Whether the list goes on behind the window. */
  readonly more: boolean
}

/** Searches for one id more than the window holds, to know whether the list goes on. */
export async function lookThrough(
  window: PageWindow,
  search: (window: PageWindow) => Promise<readonly Id[]>,
): Promise<Found<Id>> {
  const { size, before } = window
  if (before !== null) return { items: await search(window), more: true }
  const ids = await search({ ...window, size: size + 1 })
  return { items: ids.slice(0, size), more: ids.length > size }
}
