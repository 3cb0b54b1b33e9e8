import { useCallback, useMemo, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import type { Search } from '../search/load-cases.js'
import { type Cases, useCases } from './use-cases.js'

/** The open cases within reach, of which the overview and the case list tell. */
export interface OpenCases extends Cases {
  /** When the last search began, in milliseconds since 1970; null before the first, and where the calls have changed. */
  readonly begunAt: number | null
}

/** Keeps the list of the open cases, and the time of its figures. */
export function useOpenCases(api: DeskApi, clock: () => number): OpenCases {
  const cases = useCases(api)
  const [begun, setBegun] = useState<{ readonly api: DeskApi; readonly at: number } | null>(null)
  const begunAt = begun?.api === api ? begun.at : null

  const search = useCallback(
    async (asked: Search, bound?: number) => {
      setBegun({ api, at: clock() })
      await cases.search(asked, bound)
    },
    [api, clock, cases.search],
  )
  return useMemo(() => ({ ...cases, search, begunAt }), [cases, search, begunAt])
}
