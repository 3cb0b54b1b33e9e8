import { type CaseQuery, type DeskApi, MOST_SHOWN } from '../api/desk-api.js'
import { Refused } from '../api/refused.js'
import type { ListEvent } from '../cases/case-list.js'
import type { Judgement } from '../cases/case-row.js'
import { inLists } from '../closing/requests.js'

/** The cases that a person looks for: by what they have in common, or by their ids. */
export type Search =
  | { readonly kind: 'query'; readonly query: CaseQuery }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }

/** What a query asks for at the start. */
export const FIRST_QUERY: CaseQuery = { status: 'open', department: '', owner: '', customer: '' }

/** A search at the start: every open case within reach. */
export const OPEN_CASES: Search = { kind: 'query', query: FIRST_QUERY }

/** A search by what cases have in common; the one for all open cases is always the same, since several views share it. */
export function searchFor(query: CaseQuery): Search {
  const isForOpen = (Object.keys(FIRST_QUERY) as (keyof CaseQuery)[]).every((key) => query[key] === FIRST_QUERY[key])
  return isForOpen ? OPEN_CASES : { kind: 'query', query }
}

/** Hands on what is loaded; once it throws, loading ends. */
export type Tell = (event: ListEvent) => void

/** The part of what a query finds that is loaded now. */
export interface Extent {
  /** Begins behind this case; null for the first. */
  readonly after: string | null
  /** Whether loading goes on after so many cases; it is asked after each page. */
  readonly goesOn: (loaded: number) => boolean
}

const EVERYTHING: Extent = { after: null, goesOn: () => true }

/**
 * Loads the cases of a search with the judgement on each, and tells each part as soon as it is there.
 * @param extent everything by default; ids are always loaded to the last one
 * @returns whether the end was reached
 * @throws Refused, Lost
 */
export async function loadCases(api: DeskApi, search: Search, tell: Tell, extent = EVERYTHING): Promise<boolean> {
  if (search.kind === 'query') return loadQuery(api, search.query, tell, extent)
  await loadIds(api, search.ids, tell)
  return true
}

async function loadQuery(api: DeskApi, query: CaseQuery, tell: Tell, extent: Extent): Promise<boolean> {
  const besides: Promise<unknown>[] = []
  const beside = (work: Promise<unknown>) => {
    besides.push(work)
    // It is awaited at the end, unless the search itself fails before.
    work.catch(() => undefined)
  }
  beside(api.count(query).then((total) => tell({ kind: 'counted', total })))
  let { after } = extent
  let loaded = 0
  let isWhole = false
  do {
    const cases = await api.search(query, after)
    const ids = cases.map(({ id }) => id)
    tell({ kind: 'found', ids })
    tell({ kind: 'shown', cases })
    if (ids.length > 0) beside(judge(api, ids, tell))
    after = ids.at(-1) ?? null
    loaded += ids.length
    isWhole = ids.length < MOST_SHOWN
  } while (!isWhole && extent.goesOn(loaded))
  await Promise.all(besides)
  return isWhole
}

async function loadIds(api: DeskApi, ids: readonly string[], tell: Tell): Promise<void> {
  tell({ kind: 'counted', total: ids.length })
  tell({ kind: 'found', ids })
  await readCases(api, ids, tell)
}

/** Judges cases, then shows those that may be shown. */
export async function readCases(api: DeskApi, ids: readonly string[], tell: Tell): Promise<void> {
  for (const list of inLists(ids)) {
    const judgements = await judge(api, list, tell)
    const readable = judgements.filter(({ violation }) => !violation.some(({ code }) => UNREADABLE.has(code)))
    const readableIds = readable.map(({ id }) => id)
    for (const few of inLists(readableIds, MOST_SHOWN)) await show(api, few, tell)
  }
}

/** The service shows nothing of a case that does not exist or is out of reach. */
const UNREADABLE: ReadonlySet<string> = new Set(['404-100', '403-910'])

/** Judges cases anew. */
export async function judge(api: DeskApi, ids: readonly string[], tell: Tell): Promise<readonly Judgement[]> {
  const judgements = await api.judge(ids)
  tell({ kind: 'judged', judgements })
  return judgements
}

/** A case may have gone since it was judged: then the service names it, and the others are shown. */
async function show(api: DeskApi, ids: readonly string[], tell: Tell): Promise<void> {
  if (ids.length === 0) return
  try {
    tell({ kind: 'shown', cases: await api.show(ids) })
  } catch (error) {
    if (!(error instanceof Refused && UNREADABLE.has(error.code))) throw error
    const left = ids.filter((id) => !error.cases.includes(id))
    if (left.length === ids.length) throw error
    await show(api, left, tell)
  }
}
