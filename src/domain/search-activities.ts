import type { ActivityFilter, ActivityRecord } from './activity-record.js'
import type { Consistently } from './ports.js'
import { type QueryOf, type Search, searchIn } from './search.js'

/** A search for activities as a caller asks for it. */
export type ActivityQuery = QueryOf<ActivityFilter>

/** Searches the activities within the caller's reach. */
export type SearchActivities = Search<ActivityQuery, ActivityRecord>

/**
 * The search of `GET /activity` (contract, section 3).
 * @throws Refusal 401-101, 403-112
 */
export function searchActivities({ consistently }: { readonly consistently: Consistently }): SearchActivities {
  return searchIn(consistently, ({ activities }) => activities)
}
