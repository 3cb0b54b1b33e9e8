import type { CaseDetails, ShownNote } from '../case/case-details.js'
import type { ShownActivity } from '../cases/case-row.js'
import type { ShownEntry } from '../live/journal-entry.js'
import { bodyOf } from './answer-body.js'
import type { ApiClient } from './api-client.js'

/** The calls that read one case, and what was done. They throw Refused and Lost. */
export interface ReadCalls {
  /** A case with all that it says; null where the service shows nothing of it any more. */
  details(id: string): Promise<CaseDetails | null>
  /** Activities of a case behind an id, by their ids, at most 75; none at the end. */
  activitiesOf(id: string, state: 'open' | 'completed', after: string | null): Promise<readonly ShownActivity[]>
  /** Notes of a case behind an id, the newest first, at most 25; none at the end. */
  notesOf(id: string, after: string | null): Promise<readonly ShownNote[]>
  /** The entries of the journal behind a number, among at most so many numbers, and the highest number of all. */
  entries(after: number, limit: number): Promise<{ readonly entry: readonly ShownEntry[]; readonly highest: number }>
}

/** Makes these calls. */
export function readCalls(client: ApiClient): ReadCalls {
  return {
    async details(id) {
      const params = { path: { ids: id }, query: { $attribute: ['all' as const] } }
      const [found] = bodyOf(await client.GET('/case/{ids}', { params }))?.case ?? []
      return found?.created === undefined ? null : { ...found, created: found.created }
    },
    async activitiesOf(id, status, after) {
      const query = { caseID: id, status, $pagesize: PAGE.activities, ...behind(after) }
      return bodyOf(await client.GET('/activity', { params: { query } }))?.activity ?? []
    },
    async notesOf(id, after) {
      const query = { $pagesize: PAGE.notes, ...behind(after) }
      return bodyOf(await client.GET('/case/{id}/notes', { params: { path: { id }, query } }))?.note ?? []
    },
    async entries(after, limit) {
      const page = bodyOf(await client.GET('/journal', { params: { query: { after, limit } } }))
      // The document says that a stream may come too; it comes only where it is asked for.
      return typeof page === 'object' ? { entry: page.entry, highest: Number(page.highest) } : { entry: [], highest: 0 }
    },
  }
}

/** The most things of a page. */
export const PAGE = { activities: 75, notes: 25 } as const

function behind(after: string | null) {
  return after === null ? {} : { $after: after }
}
