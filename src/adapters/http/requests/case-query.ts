import Type from 'typebox'
import { CASE_STATUSES } from '../../../domain/case.js'
import type { CaseQuery } from '../../../domain/search-cases.js'
import { idSchema } from '../schemas.js'
import { type Query, readValue } from './query-value.js'

/** The parameters that cases are searched by. */
export const CASE_FILTERS = {
  status: Type.Enum(CASE_STATUSES, { description: 'The status; `open` takes every case that is not closed.' }),
  customer: idSchema({ description: 'The id of the customer.' }),
  owner: idSchema({ description: 'The id of the user who owns the case.' }),
  department: idSchema({ description: 'The id of the department; nothing is found in one out of reach.' }),
}

/**
 * Reads which cases are searched for.
 * @throws Refusal 400-102 for a value that is not supported
 */
export function readCaseQuery(query: Query): CaseQuery {
  return {
    status: readValue(query, CASE_FILTERS, 'status'),
    customer: readValue(query, CASE_FILTERS, 'customer'),
    owner: readValue(query, CASE_FILTERS, 'owner'),
    department: readValue(query, CASE_FILTERS, 'department'),
  }
}
