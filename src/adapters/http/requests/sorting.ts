import { refusal } from '../../../domain/errors.js'
import type { Sorting } from '../../../domain/sort-records.js'
import { type Query, readWord } from './query-value.js'

/** The parameters that sort a list. */
export const SORTING = ['$sort', '$order'] as const

const ORDERS = ['asc', 'desc'] as const

/**
 * Reads how a list is sorted; by id where the query does not say.
 * @throws Refusal 400-124 for `$order` without `$sort`, 400-102 for a value that is not supported
 */
export function readSorting<const K extends string>(query: Query, keys: readonly K[]): Sorting<K | 'id'> {
  const [sort, order] = SORTING
  if (query[sort] === undefined && query[order] !== undefined) throw refusal('400-124', {})
  return { by: readWord(query, sort, keys) ?? 'id', order: readWord(query, order, ORDERS) ?? 'asc' }
}
