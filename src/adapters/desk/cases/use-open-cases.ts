import { useMemo } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { type Cases, useCases } from './use-cases.js'

/** The open cases within reach, of which the overview and the case list tell. */
export interface OpenCases extends Cases {
  /** When the last search began, in milliseconds since 1970; null before the first. */
  readonly begunAt: number | null
}

/** Keeps the list of the open cases, and the time of its figures. */
export function useOpenCases(api: DeskApi, clock: () => number): OpenCases {
  const cases = useCases(api)
  const begunAt = useMemo(() => (cases.round === 0 ? null : clock()), [cases.round, clock])
  return useMemo(() => ({ ...cases, begunAt }), [cases, begunAt])
}
