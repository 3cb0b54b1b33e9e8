import { type Change, JOURNAL_KINDS } from '../../domain/journal.js'
import type { JournalGap, WorldJournalEntry } from '../../domain/world.js'
import { id, instant, type Member, name, oneOf, type Report, text } from './members.js'
import { actingCaller, isObject, listOf, object, optional } from './shapes.js'

const NONE = { before: null, after: null }

const entry: Member<WorldJournalEntry> = object<WorldJournalEntry>({
  id,
  at: instant,
  by: actingCaller,
  kind: oneOf(JOURNAL_KINDS),
  department: optional(id, null),
  case: optional(id, null),
  movedFrom: optional(id, null),
  activity: optional(id, null),
  note: optional(id, null),
  webhook: optional(id, null),
  edited: optional(listOf(name), []),
  status: optional(changeOf(text), NONE),
  assignedTo: optional(changeOf(id), NONE),
  queue: optional(changeOf(id), NONE),
})
const gap = object<JournalGap>({ id })

/** A record of the journal. The records that it names may be gone by now: the journal tells of the past. */
export const journalRecord: Member<WorldJournalEntry | JournalGap> = Object.assign(
  (value: unknown, report: Report) => (isGap(value) ? gap(value, report) : entry(value, report)),
  { schema: { anyOf: [entry.schema, gap.schema] } },
)

function isGap(value: unknown): boolean {
  return isObject(value) && Object.keys(value).every((member) => member === 'id')
}

function changeOf<T>(member: Member<T>): Member<Change<T>> {
  return object<Change<T>>({ before: optional(member, null), after: optional(member, null) })
}
