import type { IncomingHttpHeaders } from 'node:http'
import { type Query, type QueryParameters, readValue, wholeNumber } from './query-value.js'

const LAST = Number.MAX_SAFE_INTEGER
const NUMBER = { minimum: 0, maximum: LAST, default: 0 }

/** The parameters that choose entries of the journal. */
export const RANGE = {
  after: wholeNumber({ ...NUMBER, description: 'The `last` of the answer before.' }),
  limit: wholeNumber({ minimum: 1, maximum: 1_000, default: 100, description: 'The most entries to answer.' }),
} satisfies QueryParameters

/** The header of a client that connects again. */
export const LAST_EVENT_ID = {
  'Last-Event-ID': wholeNumber({
    ...NUMBER,
    description: 'Only for server-sent events: the id of the last event. It wins over `after`.',
  }),
}

/** The number behind which a stream begins, and the name by which the client sent it. */
export interface Cursor {
  readonly parameter: string
  readonly after: number
}

/**
 * Where a stream begins. An empty `Last-Event-ID` is none, as in the standard of HTML.
 * @throws Refusal 400-102 for a value that is no number of the journal
 */
export function readCursor(query: Query, headers: IncomingHttpHeaders): Cursor {
  const { 'last-event-id': sent = '' } = headers
  if (sent === '') return { parameter: 'after', after: readValue(query, RANGE, 'after') }
  const parameter = 'Last-Event-ID'
  return { parameter, after: readValue({ [parameter]: sent }, LAST_EVENT_ID, parameter) }
}
