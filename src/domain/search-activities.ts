import type { ActivityFilter, ActivityRecord } from './activity-record.js'
import type { Caller } from './auth-context.js'
import type { Id } from './id.js'
import type { Consistently, ReadUnit } from './ports.js'
import { departmentsToSearch, readerOf } from './read-rules.js'
import { type Found, lookThrough, type Stretch } from './stretch.js'

/** What a caller asks for; the department is one of those within reach. */
export type ActivityQuery = Omit<ActivityFilter, 'departments'> & { readonly department: Id | null }

/** Searches the activities within the caller's reach (contract, section 3). */
export interface SearchActivities {
  /** The activities of a stretch of what is found, in its order. */
  find(caller: Caller, query: ActivityQuery, stretch: Stretch): Promise<Found<ActivityRecord>>
  /** How many there are in all. */
  count(caller: Caller, query: ActivityQuery): Promise<number>
}

/**
 * The search of `GET /activity` (contract, section 3).
 * @throws Refusal 401-101, 403-112
 */
export function searchActivities({ consistently }: { readonly consistently: Consistently }): SearchActivities {
  return {
    find: (caller, query, stretch) =>
      consistently(async (view) => {
        const filter = await filterFor(caller, query, view)
        const { items: ids, more } = await lookThrough(stretch, (wider) => view.activities.search(filter, wider))
        const records = new Map((await view.activities.records(ids)).map((record) => [record.id, record]))
        return { items: ids.map((id) => records.get(id)).filter((one) => one !== undefined), more }
      }),
    count: (caller, query) => consistently(async (view) => view.activities.count(await filterFor(caller, query, view))),
  }
}

async function filterFor(caller: Caller, query: ActivityQuery, { authContexts }: ReadUnit): Promise<ActivityFilter> {
  const by = await readerOf(caller, authContexts)
  const { department, ...rest } = query
  return { ...rest, departments: departmentsToSearch(by, department) }
}
