import type { Caller } from './auth-context.js'
import { CASE_STATUSES, SEVERITIES } from './case.js'
import type { CaseRecord } from './case-record.js'
import type { Id } from './id.js'
import type { Consistently } from './ports.js'
import { readerOf, requireReadable } from './read-rules.js'
import { type Sorting, type SortKeys, sortRecords } from './sort-records.js'

/** The keys that a list of cases can be sorted by. */
export type CaseSortKey = 'id' | 'subject' | 'status' | 'severity' | 'dueDate' | 'created' | 'lastModified'

export const CASE_SORT_KEYS: SortKeys<CaseRecord, CaseSortKey> = {
  id: ({ id }) => Number(id),
  subject: ({ subject }) => subject,
  status: ({ status }) => CASE_STATUSES.indexOf(status),
  severity: ({ severity }) => -SEVERITIES.indexOf(severity),
  dueDate: ({ dueDate }) => dueDate,
  created: ({ created }) => created,
  lastModified: ({ lastModified }) => lastModified,
}

/** Reads cases by their ids, sorted; `ids` holds no id twice. */
export type GetCases = (
  caller: Caller,
  ids: readonly Id[],
  sorting: Sorting<CaseSortKey>,
) => Promise<readonly CaseRecord[]>

/**
 * The cases of `GET /case/{ids}` (contract, section 3).
 * @throws Refusal 401-101, 403-112, 404-100, 403-910, with every violation found
 */
export function getCases({ consistently }: { readonly consistently: Consistently }): GetCases {
  return (caller, ids, sorting) =>
    consistently(async ({ authContexts, cases }) => {
      const by = await readerOf(caller, authContexts)
      const found = await cases.records(ids)
      requireReadable(by, 'case', ids, found)
      return sortRecords(found, CASE_SORT_KEYS, sorting)
    })
}
