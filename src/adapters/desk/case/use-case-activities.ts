import { useCallback } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { PAGE } from '../api/read-calls.js'
import { usePages } from './use-pages.js'

/** The activities of a case, as far as they are read. */
export type CaseWork = ReturnType<typeof useCaseActivities>

/** Reads the activities of a case: the open ones, and those that are completed. */
export function useCaseActivities(api: DeskApi, id: string, version: unknown) {
  const openPage = useCallback((after: string | null) => api.activitiesOf(id, 'open', after), [api, id])
  const donePage = useCallback((after: string | null) => api.activitiesOf(id, 'completed', after), [api, id])
  return { open: usePages(openPage, PAGE.activities, version), done: usePages(donePage, PAGE.activities, version) }
}
