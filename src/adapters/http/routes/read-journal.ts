import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import type { JournalPage } from '../../../domain/journal.js'
import type { Store } from '../../../domain/ports.js'
import type { ReadJournal } from '../../../domain/read-journal.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER } from '../plugins/authentication.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { boundedWaits } from '../requests/bounded-wait.js'
import { LAST_EVENT_ID, RANGE } from '../requests/journal-range.js'
import { type Query, readValue, wholeNumber } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { JOURNAL, journalView } from '../views/journal-view.js'
import { journalStreams, type StreamParts } from './stream-journal.js'

/** The options of the route. */
export interface JournalRouteOptions extends StreamParts {
  readonly readJournal: ReadJournal
}

const QUERY = {
  ...RANGE,
  wait: wholeNumber({
    ...{ minimum: 0, maximum: 30, default: 0 },
    description: 'For how many seconds an empty answer is held back until something happens.',
  }),
}

const STREAM =
  'Server-sent events. The first is `epoch`, with `{"epoch": "…"}` and without an id. Then each entry is an event: its ' +
  '`id` is the number of the entry, its `event` the kind, its `data` the entry as JSON. Where the epoch becomes another, ' +
  'the stream tells it and ends. `wait` does not go with a stream.'

const READ_JOURNAL: Operation = {
  id: 'readJournal',
  tag: 'Journal',
  summary: 'Read what has been done',
  description:
    'The journal tells in order what was done within reach to activities (created, picked, transferred, moved, ' +
    'completed), to cases (created, edited, closed, reopened) and to their notes. ' +
    'A client that reads on from `last` misses no entry and gets none twice. With `Accept: text/event-stream` the ' +
    'answer goes on: it sends each entry as a server-sent event, as soon as it is committed.',
  query: QUERY,
  headers: LAST_EVENT_ID,
  answers: {
    200: { description: 'The next entries; none where there is nothing new.', body: JOURNAL, stream: STREAM },
  },
}

/**
 * `GET /journal?after=N&limit=M&wait=S` (contract, section 3) waits up to S seconds for entries. Where the client prefers
 * it, the answer is a stream (section 4b).
 */
export function readJournalRoute({ readJournal, ...parts }: JournalRouteOptions): FastifyPluginCallback {
  const { changed } = parts
  return (app, _options, done) => {
    const bounded = boundedWaits(app)
    const stream = journalStreams(app, parts)

    async function pageFor(request: FastifyRequest, reply: FastifyReply, query: Query): Promise<JournalPage> {
      const [after, limit] = [readValue(query, QUERY, 'after'), readValue(query, QUERY, 'limit')]
      const wait = readValue(query, QUERY, 'wait')
      const pageBehind = (from: number) => readJournal(request[CALLER], { after: from, limit })
      if (wait === 0) return pageBehind(after)
      return bounded(reply, wait, (over) => waitForEntries({ after, pageBehind, over, changed }))
    }

    app.get<{ Querystring: Query }>(
      '/journal',
      { config: { access: 'read', operation: READ_JOURNAL, hasStream: true } },
      async (request, reply) => {
        if (request[NEGOTIATED].isStream) return stream(request, reply)
        refuseQuery(request.query, QUERY)
        refuseBody(request)
        return reply.send(journalView(await pageFor(request, reply, request.query)))
      },
    )
    done()
  }
}

/** The parameters of a wait for entries. */
interface Waiting {
  readonly after: number
  readonly pageBehind: (number: number) => Promise<JournalPage>
  readonly changed: Store['changed']
  /** Aborts when the wait is over. */
  readonly over: AbortSignal
}

/** Waits for a page that is not empty; returns an empty page when the wait is over. */
async function waitForEntries({ after, pageBehind, changed, over }: Waiting): Promise<JournalPage> {
  for (let from = after; ; ) {
    // This comes before the page, so that a commit during the read ends the wait.
    const change = over.aborted ? null : changed(over)
    const page = await pageBehind(from)
    if (page.entries.length > 0 || change === null || over.aborted) return page
    if (page.last === from) await change
    from = page.last
  }
}
