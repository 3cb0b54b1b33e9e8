import type { JournalPage } from '../../../domain/journal.js'
import { entryView } from '../views/journal-view.js'

/** How long a client waits before it connects again, in milliseconds. */
const RETRY_MS = 2_000

/** The first line of a stream. */
export const RETRY = `retry: ${String(RETRY_MS)}\n\n`

/** A line without a meaning: it keeps the connection open, and shows the client that the service is there. */
export const COMMENT = ':\n\n'

/** Names the epoch of the numbers that follow. It has no id, so a client keeps the number of the last entry. */
export function epochEvent(epoch: string): string {
  return `event: epoch\ndata: ${JSON.stringify({ epoch })}\n\n`
}

const written = new WeakMap<JournalPage, Buffer>()

/** The entries of a page as events. Streams that got the same page share the bytes. */
export function entryEvents(page: JournalPage): Buffer {
  const known = written.get(page)
  if (known) return known
  const events = page.entries.map(
    (entry) => `id: ${String(entry.number)}\nevent: ${entry.kind}\ndata: ${JSON.stringify(entryView(entry))}\n\n`,
  )
  const bytes = Buffer.from(events.join(''))
  written.set(page, bytes)
  return bytes
}
