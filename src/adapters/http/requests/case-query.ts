import { CASE_STATUSES } from '../../../domain/case.js'
import type { CaseQuery } from '../../../domain/search-cases.js'
import { type Query, readId, readWord } from './query-value.js'

/** The parameters that cases are searched by. */
export const CASE_FILTERS = ['status', 'customer', 'owner', 'department'] as const

/**
 * Reads which cases are searched for.
 * @throws Refusal 400-102 for a value that is not supported
 */
export function readCaseQuery(query: Query): CaseQuery {
  return {
    status: readWord(query, 'status', CASE_STATUSES),
    customer: readId(query, 'customer'),
    owner: readId(query, 'owner'),
    department: readId(query, 'department'),
  }
}
