import { ACTIVITY_SUBSTATUSES } from './activity.js'
import type { ActivityRecord } from './activity-record.js'
import type { Caller } from './auth-context.js'
import type { Id } from './id.js'
import type { Consistently } from './ports.js'
import { readerOf, requireReadable } from './read-rules.js'
import { type Sorting, type SortKeys, sortRecords } from './sort-records.js'

/** The keys that a list of activities can be sorted by. */
export type ActivitySortKey = 'id' | 'subject' | 'type' | 'status' | 'priority' | 'dueDate' | 'created' | 'lastModified'

const STATUSES = Object.keys(ACTIVITY_SUBSTATUSES)

export const ACTIVITY_SORT_KEYS: SortKeys<ActivityRecord, ActivitySortKey> = {
  id: ({ id }) => Number(id),
  subject: ({ subject }) => subject,
  type: ({ type }) => type,
  status: ({ status }) => STATUSES.indexOf(status),
  priority: ({ priority }) => priority,
  dueDate: ({ dueDate }) => dueDate,
  created: ({ created }) => created,
  lastModified: ({ lastModified }) => lastModified,
}

/** Reads activities by their ids, sorted; `ids` holds no id twice. */
export type GetActivities = (
  caller: Caller,
  ids: readonly Id[],
  sorting: Sorting<ActivitySortKey>,
) => Promise<readonly ActivityRecord[]>

/**
 * The activities of `GET /activity/{ids}` (contract, section 3).
 * @throws Refusal 401-101, 403-112, 404-100, 403-911, with every violation found
 */
export function getActivities({ consistently }: { readonly consistently: Consistently }): GetActivities {
  return (caller, ids, sorting) =>
    consistently(async ({ authContexts, activities }) => {
      const by = await readerOf(caller, authContexts)
      const found = await activities.records(ids)
      requireReadable(by, 'activity', ids, found)
      return sortRecords(found, ACTIVITY_SORT_KEYS, sorting)
    })
}
