import { useCallback, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { inLists } from '../closing/requests.js'
import { judge, loadCases, readCases, type Search } from '../search/load-cases.js'
import { type CaseList, type ListEvent, listAfter, NO_CASES } from './case-list.js'
import type { Judgement } from './case-row.js'

/** The cases on the page, and what can be done to the list. */
export interface Cases {
  readonly list: CaseList
  /** Grows with each search. */
  readonly round: number
  /** Replaces the list by what a search finds. */
  search(search: Search): Promise<void>
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
  const current = useRef(0)

  const search = useCallback(
    async (asked: Search) => {
      current.current += 1
      const mine = current.current
      const tellMine = (event: ListEvent) => {
        if (mine !== current.current) throw new Superseded()
        tell(event)
      }
      setRound(mine)
      tell({ kind: 'begun' })
      try {
        await loadCases(api, asked, tellMine)
        tellMine({ kind: 'ended', failure: null })
      } catch (error) {
        if (mine === current.current) tell({ kind: 'ended', failure: asError(error) })
      }
    },
    [api],
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
  return useMemo(
    () => ({ list, round, search, judgeAgain, readAgain, mark, unmark, markClosed }),
    [list, round, search, judgeAgain, readAgain, mark, unmark, markClosed],
  )
}

/** Ends the loading of a search that another one has replaced. */
class Superseded extends Error {
  override readonly name = 'Superseded'
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
