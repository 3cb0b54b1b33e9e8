import type { CaseFilter, CaseRecord } from './case-record.js'
import type { Consistently } from './ports.js'
import { type QueryOf, type Search, searchIn } from './search.js'

/** A search for cases as a caller asks for it. */
export type CaseQuery = QueryOf<CaseFilter>

/** Searches the cases within the caller's reach. */
export type SearchCases = Search<CaseQuery, CaseRecord>

/**
 * The search of `GET /case` (contract, section 3).
 * @throws Refusal 401-101, 403-112
 */
export function searchCases({ consistently }: { readonly consistently: Consistently }): SearchCases {
  return searchIn(consistently, ({ cases }) => cases)
}
