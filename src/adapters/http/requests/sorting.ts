import Type from 'typebox'
import { refusal } from '../../../domain/errors.js'
import type { Sorting } from '../../../domain/sort-records.js'
import { type Query, readValue } from './query-value.js'

/** The parameters that sort a list, by one of these keys. */
export function sortingParameters<const K extends string>(keys: readonly K[]) {
  return {
    $sort: Type.Enum(keys as K[], { description: 'What the list is sorted by; the id where it is absent.' }),
    $order: Type.Enum(['asc', 'desc'], { description: 'Upwards or downwards; only beside `$sort`.' }),
  }
}

/**
 * Reads how a list is sorted; by default it is sorted by id.
 * @param parameters the result of `sortingParameters`
 * @throws Refusal 400-124 for `$order` without `$sort`, 400-102 for a value that is not supported
 */
export function readSorting<const K extends string>(
  query: Query,
  parameters: ReturnType<typeof sortingParameters<K>>,
): Sorting<K | 'id'> {
  if (query['$sort'] === undefined && query['$order'] !== undefined) throw refusal('400-124', {})
  const by = readValue(query, parameters, '$sort') ?? 'id'
  return { by, order: readValue(query, parameters, '$order') ?? 'asc' }
}
