import type { Judgement, ShownActivity, ShownCase } from '../cases/case-row.js'
import type { CloseAnswer } from '../closing/close-run.js'
import type { CloseRequest } from '../closing/requests.js'
import type { KeyedRequest } from '../repairs/repair.js'
import { bodyOf } from './answer-body.js'
import { apiClient } from './api-client.js'
import { type Fetch, Lost } from './patient-fetch.js'
import { type ReadCalls, readCalls } from './read-calls.js'
import { Refused } from './refused.js'
import { sendRepair } from './send-repair.js'

/** What a search asks for; an empty member asks for nothing. */
export interface CaseQuery {
  readonly status: '' | 'open' | 'ready_for_closure' | 'closed'
  readonly department: string
  readonly owner: string
  readonly customer: string
}

/** The calls of the page: each is one operation of the public API. They throw Refused and Lost. */
export interface DeskApi extends ReadCalls {
  /** How many cases a search finds. */
  count(query: CaseQuery): Promise<number>
  /** The cases behind an id, at most 75; none at the end. */
  search(query: CaseQuery, after: string | null): Promise<readonly ShownCase[]>
  /** At most 75 cases by their ids; if one is missing or out of reach, the service refuses all. */
  show(ids: readonly string[]): Promise<readonly ShownCase[]>
  /** Whether the cases could be closed now; ids of at most 20,000 characters. */
  judge(ids: readonly string[]): Promise<readonly Judgement[]>
  /** At most 75 activities by their ids; if one is missing or out of reach, the service refuses all. */
  activities(ids: readonly string[]): Promise<readonly ShownActivity[]>
  /** At most so many journal entries behind a number, 1,000 at the most. Refused for a number that was never given. */
  journal(after: number, limit: number): Promise<JournalPage>
  /** Changes an activity or a case; returns the id of the case that the change has made, null where it made none. */
  repair(request: KeyedRequest): Promise<string | null>
  /** Opens the stream of the journal behind a number; returns every answer, also a refusal. */
  openJournal(after: string, signal: AbortSignal): Promise<Response>
  /** Closes all cases of the request, or none. */
  close(request: CloseRequest): Promise<CloseAnswer>
}

/** A page of the journal, and how far it reached. */
export interface JournalPage {
  readonly entry: readonly { readonly id: string; readonly at: string; readonly kind: string }[]
  readonly last: string
}

/** The most items of a page of a search, and the most ids of a call that shows things. */
export const MOST_SHOWN = 75

/** Beside its usual members, a case tells since when it is open. */
const CREATED = { $attribute: ['created' as const] }

/**
 * Makes the calls of the page.
 * @param base the address of the API, without a slash at its end
 * @param language the language of the answers, e.g. `en-US`
 */
export function deskApi({
  base,
  language,
  fetch,
  fetchStream,
}: {
  readonly base: string
  readonly language: string
  readonly fetch: Fetch
  /** Sends the request for the stream of the journal, which is opened again by itself. */
  readonly fetchStream: Fetch
}): DeskApi {
  const client = apiClient({
    base,
    fetch,
    headers: { accept: 'application/json', 'accept-language': language, 'x-egain-error-message': 'yes' },
  })
  return {
    async count(query) {
      const asked = { ...given(query), $count: 'yes' as const }
      return bodyOf(await client.GET('/case', { params: { query: asked } }))?.count ?? 0
    },
    async search(query, after) {
      const page = { $pagesize: MOST_SHOWN, ...(after !== null && { $after: after }) }
      const asked = { ...given(query), ...page, ...CREATED }
      return bodyOf(await client.GET('/case', { params: { query: asked } }))?.case ?? []
    },
    async show(ids) {
      const params = { path: { ids: ids.join() }, query: CREATED }
      return bodyOf(await client.GET('/case/{ids}', { params }))?.case ?? []
    },
    async judge(ids) {
      return bodyOf(await client.GET('/case/{ids}/closability', { params: { path: { ids: ids.join() } } }))?.case ?? []
    },
    async activities(ids) {
      return bodyOf(await client.GET('/activity/{ids}', { params: { path: { ids: ids.join() } } }))?.activity ?? []
    },
    async journal(after, limit) {
      const page = bodyOf(await client.GET('/journal', { params: { query: { after, limit } } }))
      if (typeof page !== 'object') throw new TypeError('The journal came in another form than JSON.')
      return page
    },
    ...readCalls(client),
    openJournal(after, signal) {
      const headers = { accept: 'text/event-stream', 'last-event-id': after }
      return fetchStream(new Request(`${base}/journal`, { headers, signal }))
    },
    repair: (request) => sendRepair(client, request),
    async close({ key, ids }) {
      try {
        const params = { path: { ids: ids.join() }, header: { 'Idempotency-Key': key } }
        bodyOf(await client.PATCH('/case/{ids}/close', { params }))
        return 'closed'
      } catch (error) {
        if (error instanceof Lost) return 'lost'
        if (error instanceof Refused) return error.code.startsWith('5') ? 'lost' : 'refused'
        throw error
      }
    },
  }
}

/** The members of a query that ask for something. */
function given(query: CaseQuery): Partial<Record<keyof CaseQuery, never>> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}
