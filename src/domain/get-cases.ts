import type { Caller } from './auth-context.js'
import { CASE_STATUSES, SEVERITIES } from './case.js'
import type { CaseRecord } from './case-record.js'
import type { Id } from './id.js'
import { NEWEST_NOTES, type NoteRecord } from './note.js'
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

/** How cases are asked for. */
export interface CaseRequest extends Sorting<CaseSortKey> {
  /** Whether the newest notes of each case come with it. */
  readonly notes?: boolean
}

/** A case, with its newest notes if they were asked for. */
export type CaseWithNotes = CaseRecord & { readonly notes?: readonly NoteRecord[] }

/** Reads cases by their ids, sorted; `ids` holds no id twice. */
export type GetCases = (caller: Caller, ids: readonly Id[], asked: CaseRequest) => Promise<readonly CaseWithNotes[]>

/**
 * The cases of `GET /case/{ids}` (contract, section 3).
 * @throws Refusal 401-101, 403-112, 404-100, 403-910, with every violation found
 */
export function getCases({ consistently }: { readonly consistently: Consistently }): GetCases {
  return (caller, ids, asked) =>
    consistently(async ({ authContexts, cases, notes }) => {
      const by = await readerOf(caller, authContexts)
      const found = await cases.records(ids)
      requireReadable(by, 'case', ids, found)
      const sorted = sortRecords(found, CASE_SORT_KEYS, asked)
      return asked.notes ? withNotes(sorted, await notes.newest(ids, NEWEST_NOTES)) : sorted
    })
}

function withNotes(cases: readonly CaseRecord[], notes: readonly NoteRecord[]): CaseWithNotes[] {
  return cases.map((one) => ({ ...one, notes: notes.filter((note) => note.case === one.id) }))
}
