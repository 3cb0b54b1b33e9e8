import type { Caller } from './auth-context.js'
import type { Id } from './id.js'
import { type Found, lookThrough, type PageWindow } from './page-window.js'
import type { Consistently, ReadUnit } from './ports.js'
import { departmentsToSearch, readerOf } from './read-rules.js'

/** The part of a store's filter that names departments: an item must belong to one of them; null for all. */
interface ByDepartments {
  readonly departments: readonly Id[] | null
}

/** A search as a caller asks for it: a filter, and one department within reach, or null for all of them. */
export type QueryOf<Filter extends ByDepartments> = Omit<Filter, 'departments'> & { readonly department: Id | null }

/** A search among the items within the caller's reach (contract, section 3). */
export interface Search<Query, Item> {
  /** The items of one page window, in its order. */
  find(caller: Caller, query: Query, window: PageWindow): Promise<Found<Item>>
  /** How many there are in all. */
  count(caller: Caller, query: Query): Promise<number>
}

/** The part of a store that is searched. */
export interface Searched<Filter, Item> {
  search(filter: Filter, window: PageWindow): Promise<readonly Id[]>
  /** Those of the items that exist, in any order. */
  records(ids: readonly Id[]): Promise<readonly Item[]>
  count(filter: Filter): Promise<number>
}

/**
 * A search in one part of a store.
 * @throws Refusal 401-101, 403-112
 */
export function searchIn<Filter extends ByDepartments, Item extends { readonly id: Id }>(
  consistently: Consistently,
  part: (view: ReadUnit) => Searched<Filter, Item>,
): Search<QueryOf<Filter>, Item> {
  return {
    find: (caller, query, window) =>
      consistently(async (view) => {
        const filter = await filterFor<Filter>(caller, query, view)
        const searched = part(view)
        const { items: ids, more } = await lookThrough(window, (wider) => searched.search(filter, wider))
        const records = new Map((await searched.records(ids)).map((record) => [record.id, record]))
        return { items: ids.map((id) => records.get(id)).filter((one) => one !== undefined), more }
      }),
    count: (caller, query) =>
      consistently(async (view) => part(view).count(await filterFor<Filter>(caller, query, view))),
  }
}

async function filterFor<Filter extends ByDepartments>(
  caller: Caller,
  { department, ...rest }: QueryOf<Filter>,
  { authContexts }: ReadUnit,
): Promise<Filter> {
  const by = await readerOf(caller, authContexts)
  return { ...rest, departments: departmentsToSearch(by, department) } as unknown as Filter
}
