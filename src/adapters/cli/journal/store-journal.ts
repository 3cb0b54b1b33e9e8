import type { Store } from '../../../domain/ports.js'
import { journalView } from '../../http/views/journal-view.js'
import { CommandFailure } from '../failure.js'
import type { JournalSource } from './journal-source.js'

const LIMIT = 1_000

/** The whole journal of a store, in the words of `GET /journal`. */
export function storeJournal(
  store: Store,
  { follow, stop }: { readonly follow: boolean; readonly stop: AbortSignal },
): JournalSource {
  return {
    async next(after) {
      // The wait begins before the read, so that no commit in between is missed.
      const looked = new AbortController()
      const changed = follow ? store.changed(AbortSignal.any([stop, looked.signal])) : null
      const page = await store.consistently(({ journal }) => journal.read({ after, limit: LIMIT, departments: null }))
      if (after > page.highest) {
        looked.abort()
        throw new CommandFailure([`There is no entry ${String(after)}: the highest number is ${String(page.highest)}.`])
      }
      if (page.last === after && changed) await changed
      looked.abort()
      const { entry } = journalView(page).json as { readonly entry: readonly object[] }
      return { entries: entry, last: page.last, epoch: page.epoch }
    },
  }
}
