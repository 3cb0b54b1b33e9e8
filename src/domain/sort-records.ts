import { compareIds, type Id } from './id.js'

/** The key that records are sorted by, and the direction. */
export interface Sorting<Key extends string> {
  readonly by: Key
  readonly order: 'asc' | 'desc'
}

/** Reads each sort key from a record; null if the record has no value for it. */
export type SortKeys<T, Key extends string> = Readonly<Record<Key, (record: T) => string | number | null>>

/** Sorts records; those without the value come last in either order, and ids decide between equals. */
export function sortRecords<T extends { readonly id: Id }, Key extends string>(
  records: readonly T[],
  keys: SortKeys<T, Key>,
  { by, order }: Sorting<Key>,
): T[] {
  const direction = order === 'asc' ? 1 : -1
  const keyOf = keys[by]
  return records.toSorted((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)]
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byId(a, b)
    return compare(first, second) * direction || byId(a, b)
  })

  function byId(a: T, b: T): number {
    return compareIds(a.id, b.id) * direction
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b)
}
