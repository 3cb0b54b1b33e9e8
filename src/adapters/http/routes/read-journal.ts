import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import type { JournalPage } from '../../../domain/journal.js'
import type { Store } from '../../../domain/ports.js'
import type { ReadJournal } from '../../../domain/read-journal.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER } from '../plugins/authentication.js'
import { boundedWaits } from '../requests/bounded-wait.js'
import { type Query, readValue, wholeNumber } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { JOURNAL, journalView } from '../views/journal-view.js'

/** The options of the route. */
export interface JournalRouteOptions {
  readonly readJournal: ReadJournal
  readonly changed: Store['changed']
}

const LAST = Number.MAX_SAFE_INTEGER
const QUERY = {
  after: wholeNumber({ minimum: 0, maximum: LAST, default: 0, description: 'The `last` of the answer before.' }),
  limit: wholeNumber({ minimum: 1, maximum: 1_000, default: 100, description: 'The most entries to answer.' }),
  wait: wholeNumber({
    ...{ minimum: 0, maximum: 30, default: 0 },
    description: 'For how many seconds an empty answer is held back until something happens.',
  }),
}

const READ_JOURNAL: Operation = {
  id: 'readJournal',
  tag: 'Journal',
  summary: 'Read what has been done',
  description:
    'The journal tells in order what was done within reach to activities (created, picked, transferred, moved, ' +
    'completed), to cases (created, edited, closed, reopened) and to their notes. ' +
    'A client that reads on from `last` misses no entry and gets none twice.',
  query: QUERY,
  answers: { 200: { description: 'The next entries; none where there is nothing new.', body: JOURNAL } },
}

/** `GET /journal?after=N&limit=M&wait=S` (contract, section 3) waits up to S seconds for entries. */
export function readJournalRoute({ readJournal, changed }: JournalRouteOptions): FastifyPluginCallback {
  return (app, _options, done) => {
    const bounded = boundedWaits(app)

    async function pageFor(request: FastifyRequest, reply: FastifyReply, query: Query): Promise<JournalPage> {
      const [after, limit] = [readValue(query, QUERY, 'after'), readValue(query, QUERY, 'limit')]
      const wait = readValue(query, QUERY, 'wait')
      const pageBehind = (from: number) => readJournal(request[CALLER], { after: from, limit })
      if (wait === 0) return pageBehind(after)
      return bounded(reply, wait, (over) => waitForEntries({ after, pageBehind, over, changed }))
    }

    app.get<{ Querystring: Query }>(
      '/journal',
      { config: { access: 'read', operation: READ_JOURNAL } },
      async (request, reply) => {
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
