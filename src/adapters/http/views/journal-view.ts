import type { Change, JournalEntry, JournalPage } from '../../../domain/journal.js'
import { View } from './view.js'

/** A stretch of the journal, and the number to go on from. */
export function journalView({ entries, last }: JournalPage): View {
  return new View('journal', { entry: entries.map(entryView), last: String(last) })
}

function entryView(entry: JournalEntry) {
  return {
    id: String(entry.number),
    at: new Date(entry.at).toISOString(),
    kind: entry.kind,
    by: { [entry.by.actor]: { id: entry.by.id } },
    department: { id: entry.department },
    ...(entry.case !== null && { case: { id: entry.case } }),
    ...(entry.activity !== null && { activity: { id: entry.activity } }),
    ...change('status', entry.status),
    ...change('assignedTo', entry.assignedTo),
    ...change('queue', entry.queue),
  }
}

/** Shows a value that was or became something; the half that is none is left out. */
function change(name: string, { before, after }: Change<string>) {
  if (before === null && after === null) return {}
  return { [name]: { ...(before !== null && { before }), ...(after !== null && { after }) } }
}
