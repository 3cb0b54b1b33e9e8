import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import type { JournalPage } from '../../../domain/journal.js'
import type { Store } from '../../../domain/ports.js'
import type { ReadJournal } from '../../../domain/read-journal.js'
import { readNumber } from '../requests/query-number.js'
import { refuseBody, refuseQuery } from '../requests/refuse.js'
import { journalView } from '../views/journal-view.js'

/** What the route stands on. */
export interface JournalRouteOptions {
  readonly readJournal: ReadJournal
  readonly changed: Store['changed']
}

const NUMBERS = {
  after: { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: 0 },
  limit: { least: 1, most: 1_000, otherwise: 100 },
  wait: { least: 0, most: 30, otherwise: 0 },
}

/** `GET /journal?after=N&limit=M&wait=S` (contract, section 3); waits up to S seconds for something to tell. */
export function readJournalRoute({ readJournal, changed }: JournalRouteOptions): FastifyPluginCallback {
  return (app, _options, done) => {
    const closing = new AbortController()
    app.addHook('preClose', (closed) => {
      closing.abort()
      closed()
    })

    async function pageFor({ caller, raw }: FastifyRequest, query: Record<string, unknown>): Promise<JournalPage> {
      const [after, limit, wait] = [number(query, 'after'), number(query, 'limit'), number(query, 'wait')]
      const over = AbortSignal.any([closing.signal, AbortSignal.timeout(wait * 1_000)])
      for (let from = after; ; ) {
        const change = wait > 0 && !over.aborted ? changed(over) : null
        const page = await readJournal(caller, { after: from, limit })
        if (page.entries.length > 0 || change === null || over.aborted || raw.destroyed) return page
        if (page.last === from) await change
        from = page.last
      }
    }

    app.get<{ Querystring: Record<string, unknown> }>(
      '/journal',
      { config: { access: 'read' } },
      async (request, reply) => {
        refuseQuery(request.query, Object.keys(NUMBERS))
        refuseBody(request, reply)
        return reply.send(journalView(await pageFor(request, request.query)))
      },
    )
    done()
  }
}

function number(query: Record<string, unknown>, name: keyof typeof NUMBERS): number {
  return readNumber(query, name, NUMBERS[name])
}
