import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { inLists } from '../closing/requests.js'
import { caseLoader } from '../search/case-loader.js'
import { judge, readCases, type Search } from '../search/load-cases.js'
import { type CaseList, type ListEvent, listAfter, NO_CASES } from './case-list.js'
import type { Judgement } from './case-row.js'

/** The cases on the page, and what can be done to the list. */
export interface Cases {
  readonly list: CaseList
  /** Grows with each search. */
  readonly round: number
  /** Replaces the list by what a search finds; a bound pauses it after so many cases, counted in whole pages. */
  search(search: Search, bound?: number): Promise<void>
  /** Lifts the bound: a search that is paused goes on. */
  readOn(): Promise<void>
  /** Judges some cases of the list anew, and returns the judgements. */
  judgeAgain(ids: readonly string[]): Promise<readonly Judgement[]>
  /** Reads some cases of the list anew, and judges them anew. */
  readAgain(ids: readonly string[]): Promise<void>
  /** Marks cases as just changed, under a number by which the mark is taken away again. */
  mark(ids: readonly string[], mark: number): void
  unmark(mark: number): void
  /** Notes that the page has closed cases. */
  markClosed(ids: readonly string[]): void
}

/** Keeps the list of cases. A new search ends the one before. */
export function useCases(api: DeskApi): Cases {
  const [list, tell] = useReducer<CaseList, ListEvent>(listAfter, NO_CASES)
  const [round, setRound] = useState(0)
  const loader = useMemo(() => caseLoader(api, tell), [api])
  useEffect(() => loader.end, [loader])

  const search = useCallback(
    async (asked: Search, bound?: number) => {
      setRound((before) => before + 1)
      await loader.search(asked, bound)
    },
    [loader],
  )

  const judgeAgain = useCallback(
    async (ids: readonly string[]) => {
      const judgements: Judgement[] = []
      for (const few of inLists(ids)) judgements.push(...(await judge(api, few, tell)))
      return judgements
    },
    [api],
  )

  const readAgain = useCallback((ids: readonly string[]) => readCases(api, ids, tell), [api])

  const markClosed = useCallback((ids: readonly string[]) => {
    tell({ kind: 'closed', ids })
  }, [])
  const mark = useCallback((ids: readonly string[], mark: number) => {
    tell({ kind: 'marked', ids, mark })
  }, [])
  const unmark = useCallback((mark: number) => {
    tell({ kind: 'unmarked', mark })
  }, [])
  const { readOn } = loader
  return useMemo(
    () => ({ list, round, search, readOn, judgeAgain, readAgain, mark, unmark, markClosed }),
    [list, round, search, readOn, judgeAgain, readAgain, mark, unmark, markClosed],
  )
}
