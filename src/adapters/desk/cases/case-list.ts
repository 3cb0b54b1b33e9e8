import { activityOf, bareRow, type CaseRow, type Judgement, type ShownCase } from './case-row.js'

/** The cases of a search, as far as they are read. */
export interface CaseList {
  readonly rows: readonly CaseRow[]
  /** The place of each case in the rows, by its id. */
  readonly places: ReadonlyMap<string, number>
  /** How many cases there are in all; null until the service has told. */
  readonly total: number | null
  readonly isLoading: boolean
  /** Whether loading stopped at a bound, and may go on behind the last row. */
  readonly isPaused: boolean
  /** The reason why loading ended early; null where it did not. */
  readonly failure: Error | null
}

/** What happens to the list. */
export type ListEvent =
  | { readonly kind: 'begun' }
  | { readonly kind: 'counted'; readonly total: number }
  | { readonly kind: 'found'; readonly ids: readonly string[] }
  | { readonly kind: 'shown'; readonly cases: readonly ShownCase[] }
  | { readonly kind: 'judged'; readonly judgements: readonly Judgement[] }
  | { readonly kind: 'closed'; readonly ids: readonly string[] }
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'marked'; readonly ids: readonly string[]; readonly mark: number }
  | { readonly kind: 'unmarked'; readonly mark: number }
  | { readonly kind: 'ended'; readonly failure: Error | null }

const ALREADY_CLOSED = '400-253'
const TELLS_NO_STATE = ['404-100', '403-197', '403-178', '403-910']

/** A list before the first search. */
export const NO_CASES: CaseList = {
  ...{ rows: [], places: new Map(), total: null },
  ...{ isLoading: false, isPaused: false, failure: null },
}

/** The list after an event. */
export function listAfter(list: CaseList, event: ListEvent): CaseList {
  switch (event.kind) {
    case 'begun':
      return { ...NO_CASES, isLoading: true }
    case 'counted':
      return { ...list, total: event.total }
    case 'found':
      return withRows(list, event.ids)
    case 'shown':
      return changed(list, event.cases, (row, shown) => ({ ...row, shown }))
    case 'judged':
      return changed(list, event.judgements, judgedRow)
    case 'closed':
      return changed(list, event.ids.map(withId), (row) => ({ ...row, isClosedHere: true }))
    case 'marked':
      return changed(list, event.ids.map(withId), (row) => ({ ...row, mark: event.mark }))
    case 'unmarked':
      return changed(
        list,
        list.rows.filter(({ mark }) => mark === event.mark),
        (row) => ({ ...row, mark: 0 }),
      )
    case 'paused':
      return { ...list, isLoading: false, isPaused: true }
    case 'resumed':
      return { ...list, isLoading: true, isPaused: false, failure: null }
    case 'ended':
      return endedList(list, event.failure)
  }
}

function endedList(list: CaseList, failure: Error | null): CaseList {
  return { ...list, isLoading: false, failure, total: list.total ?? list.rows.length }
}

/** A case that was open at the judgement before has been closed since; one that is open again was reopened. */
function judgedRow(row: CaseRow, judgement: Judgement): CaseRow {
  const before = row.judgement && stateIn(row.judgement)
  const now = stateIn(judgement)
  const isClosedHere = now === 'closed' ? row.isClosedHere || before === 'open' : now === 'untold' && row.isClosedHere
  return { ...row, judgement, isClosedHere }
}

/** Whether the case is open. The service does not tell a person who lacks a right to the case itself. */
function stateIn({ violation }: Judgement): 'open' | 'closed' | 'untold' {
  const isOfCase = (codes: readonly string[]) =>
    violation.some((one) => activityOf(one) === null && codes.includes(one.code))
  if (isOfCase([ALREADY_CLOSED])) return 'closed'
  return isOfCase(TELLS_NO_STATE) ? 'untold' : 'open'
}

function withId(id: string) {
  return { id }
}

function withRows(list: CaseList, ids: readonly string[]): CaseList {
  const fresh = ids.filter((id) => !list.places.has(id))
  const rows = [...list.rows, ...fresh.map(bareRow)]
  const places = new Map(list.places)
  for (const [at, id] of fresh.entries()) places.set(id, list.rows.length + at)
  return { ...list, rows, places }
}

function changed<Item extends { readonly id: string }>(
  list: CaseList,
  items: readonly Item[],
  change: (row: CaseRow, item: Item) => CaseRow,
): CaseList {
  const rows = [...list.rows]
  for (const item of items) {
    const at = list.places.get(item.id)
    const row = at === undefined ? undefined : rows[at]
    if (at !== undefined && row) rows[at] = change(row, item)
  }
  return { ...list, rows }
}
