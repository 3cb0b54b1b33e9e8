import { bodyOf } from './answer-body.js'
import type { ApiClient } from './api-client.js'
import type { DeskApi } from './desk-api.js'

/** The calls that read one case: itself, its activities, its notes, and what was done. */
export function readCalls(client: ApiClient): Pick<DeskApi, 'details' | 'activitiesOf' | 'notesOf' | 'entries'> {
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
