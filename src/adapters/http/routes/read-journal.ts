import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import type { JournalPage } from '../../../domain/journal.js'
import type { Store } from '../../../domain/ports.js'
import type { ReadJournal } from '../../../domain/read-journal.js'
import type { Operation } from '../openapi/operation.js'
import { CALLER } from '../plugins/authentication.js'
import { type Query, readValue, wholeNumber } from '../requests/query-value.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { JOURNAL, journalView } from '../views/journal-view.js'

/** What the route stands on. */
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
    'What was created, picked, transferred, completed, closed and reopened within reach, in order. Whoever reads on ' +
    'from `last` misses nothing and sees nothing twice.',
  query: QUERY,
  answers: { 200: { description: 'The next entries; none where there is nothing new.', body: JOURNAL } },
}

/** `GET /journal?after=N&limit=M&wait=S` (contract, section 3); waits up to S seconds for something to tell. */
export function readJournalRoute({ readJournal, changed }: JournalRouteOptions): FastifyPluginCallback {
  return (app, _options, done) => {
    const closing = new AbortController()
    app.addHook('preClose', (closed) => {
      closing.abort()
      closed()
    })

    async function pageFor({ [CALLER]: caller, raw }: FastifyRequest, query: Query): Promise<JournalPage> {
      const [after, limit] = [readValue(query, QUERY, 'after'), readValue(query, QUERY, 'limit')]
      const wait = readValue(query, QUERY, 'wait')
      const pageBehind = (from: number) => readJournal(caller, { after: from, limit })
      if (wait === 0) return pageBehind(after)
      // Not `AbortSignal.timeout`: one that only `any` knows of is collected as garbage, and never aborts.
      const patience = new AbortController()
      const timer = setTimeout(() => {
        patience.abort()
      }, wait * 1_000)
      const over = AbortSignal.any([closing.signal, patience.signal])
      const isOver = () => over.aborted || raw.destroyed
      return waitForEntries({ after, pageBehind, isOver, change: () => changed(over) }).finally(() => {
        clearTimeout(timer)
      })
    }

    app.get<{ Querystring: Query }>(
      '/journal',
      { config: { access: 'read', operation: READ_JOURNAL } },
      async (request, reply) => {
        refuseQuery(request.query, QUERY)
        refuseBody(request, reply)
        return reply.send(journalView(await pageFor(request, request.query)))
      },
    )
    done()
  }
}

/** What a wait for entries goes by. */
interface Waiting {
  readonly after: number
  readonly pageBehind: (number: number) => Promise<JournalPage>
  readonly isOver: () => boolean
  /** Settles when something has been committed, or the wait is over. */
  readonly change: () => Promise<void>
}

/** The first page that is not empty, or an empty one when the wait is over. */
async function waitForEntries({ after, pageBehind, isOver, change }: Waiting): Promise<JournalPage> {
  for (let from = after; ; ) {
    // Asked for before the page: what is committed while that is read must not be slept through.
    const changed = isOver() ? null : change()
    const page = await pageBehind(from)
    if (page.entries.length > 0 || changed === null || isOver()) return page
    if (page.last === from) await changed
    from = page.last
  }
}
