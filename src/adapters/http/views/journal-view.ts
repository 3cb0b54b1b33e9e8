import Type, { type TString } from 'typebox'
import type { Caller } from '../../../domain/auth-context.js'
import { type Change, JOURNAL_KINDS, type JournalEntry, type JournalPage } from '../../../domain/journal.js'
import { CLOSED, idSchema } from '../schemas.js'
import { ID, INSTANT, rootOf } from './shapes.js'
import { View } from './view.js'

const REFERENCE = Type.Object({ id: ID }, { title: 'Reference', ...CLOSED })
const change = (value: TString) =>
  Type.Optional(Type.Object({ before: Type.Optional(value), after: Type.Optional(value) }, CLOSED))

/** A reference to an entry by its number. */
export const ENTRY_NUMBER = Type.Object({ id: ID }, { title: 'EntryNumber', ...CLOSED })

const ENTRY = Type.Object(
  {
    id: ID,
    at: INSTANT,
    kind: Type.Enum(JOURNAL_KINDS),
    by: Type.Object(
      { user: Type.Optional(REFERENCE), client: Type.Optional(REFERENCE) },
      { minProperties: 1, description: 'The user or the client; both where the client acted for the user.', ...CLOSED },
    ),
    department: Type.Optional(REFERENCE),
    case: Type.Optional(REFERENCE),
    movedFrom: Type.Optional(REFERENCE),
    activity: Type.Optional(REFERENCE),
    note: Type.Optional(REFERENCE),
    webhook: Type.Optional(REFERENCE),
    edited: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    status: change(Type.String()),
    assignedTo: change(idSchema()),
    queue: change(idSchema()),
  },
  { title: 'JournalEntry', ...CLOSED },
)

const NUMBER = '^(0|[1-9][0-9]*)$'

/** A page of the journal. */
export const JOURNAL = rootOf('journal', 'Journal', {
  entry: Type.Array(ENTRY),
  epoch: Type.String({
    minLength: 1,
    description:
      'A random id of the store. It changes when the content of the store is exchanged: after a reset, an import, or a ' +
      'restored backup. Then the numbers of before say nothing.',
  }),
  last: Type.String({ pattern: NUMBER, description: 'The `after` of the next request.' }),
  highest: Type.String({
    pattern: NUMBER,
    description: 'The highest number that was ever given: a client that wants only new entries begins behind it.',
  }),
})

/** A page of the journal, the epoch of its store, and the cursor for the next page. */
export function journalView({ entries, epoch, last, highest }: JournalPage): View {
  return new View('journal', { entry: entries.map(entryView), epoch, last: String(last), highest: String(highest) })
}

/** An entry, as a page and a stream show it. */
export function entryView(entry: JournalEntry): object {
  return {
    id: String(entry.number),
    at: new Date(entry.at).toISOString(),
    kind: entry.kind,
    by: callerView(entry.by),
    ...(entry.department !== null && { department: { id: entry.department } }),
    ...(entry.case !== null && { case: { id: entry.case } }),
    ...(entry.movedFrom !== null && { movedFrom: { id: entry.movedFrom } }),
    ...(entry.activity !== null && { activity: { id: entry.activity } }),
    ...(entry.note !== null && { note: { id: entry.note } }),
    ...(entry.webhook !== null && { webhook: { id: entry.webhook } }),
    ...(entry.edited.length > 0 && { edited: entry.edited }),
    ...changed('status', entry.status),
    ...changed('assignedTo', entry.assignedTo),
    ...changed('queue', entry.queue),
  }
}

/** A caller by its id, and the client that acted for a user. */
function callerView({ actor, id, through }: Caller) {
  return { [actor]: { id }, ...(through !== undefined && { client: { id: through } }) }
}

/** Shows a value before and after a change. A side without a value is left out. */
function changed(name: string, { before, after }: Change<string>) {
  if (before === null && after === null) return {}
  return { [name]: { ...(before !== null && { before }), ...(after !== null && { after }) } }
}
