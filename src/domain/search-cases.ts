import type { Caller } from './auth-context.js'
import type { CaseFilter, CaseRecord } from './case-record.js'
import type { Id } from './id.js'
import type { Consistently, ReadUnit } from './ports.js'
import { departmentsToSearch, readerOf } from './read-rules.js'
import { type Found, lookThrough, type Stretch } from './stretch.js'

/** What a caller asks for; the department is one of those within reach. */
export type CaseQuery = Omit<CaseFilter, 'departments'> & { readonly department: Id | null }

/** Searches the cases within the caller's reach (contract, section 3). */
export interface SearchCases {
  /** The cases of a stretch of what is found, in its order. */
  find(caller: Caller, query: CaseQuery, stretch: Stretch): Promise<Found<CaseRecord>>
  /** How many there are in all. */
  count(caller: Caller, query: CaseQuery): Promise<number>
}

/**
 * The search of `GET /case` (contract, section 3).
 * @throws Refusal 401-101, 403-112
 */
export function searchCases({ consistently }: { readonly consistently: Consistently }): SearchCases {
  return {
    find: (caller, query, stretch) =>
      consistently(async (view) => {
        const filter = await filterFor(caller, query, view)
        const { items: ids, more } = await lookThrough(stretch, (wider) => view.cases.search(filter, wider))
        const records = new Map((await view.cases.records(ids)).map((record) => [record.id, record]))
        return { items: ids.map((id) => records.get(id)).filter((one) => one !== undefined), more }
      }),
    count: (caller, query) => consistently(async (view) => view.cases.count(await filterFor(caller, query, view))),
  }
}

async function filterFor(caller: Caller, query: CaseQuery, { authContexts }: ReadUnit): Promise<CaseFilter> {
  const by = await readerOf(caller, authContexts)
  const { department, ...rest } = query
  return { ...rest, departments: departmentsToSearch(by, department) }
}
