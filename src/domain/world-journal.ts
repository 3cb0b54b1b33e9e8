import type { Id } from './id.js'
import { type Change, JOURNAL_KINDS, type JournalEntry } from './journal.js'
import { id, instant, type Member, oneOf, type Report, text } from './world-members.js'
import { caller, isObject, object, optional } from './world-shapes.js'

/** An entry of the journal as a world has it, by its number. */
export interface WorldJournalEntry extends Omit<JournalEntry, 'number'> {
  readonly id: Id
}

/** A number that was given away without an entry to show for it: the journal goes on behind it. */
export interface JournalGap {
  readonly id: Id
}

/** Whether a record of the journal is no more than a number. */
export function isJournalGap(record: object): boolean {
  return Object.keys(record).every((member) => member === 'id')
}

const NONE = { before: null, after: null }

const entry: Member<WorldJournalEntry> = object<WorldJournalEntry>({
  id,
  at: instant,
  by: caller,
  kind: oneOf(JOURNAL_KINDS),
  department: id,
  case: optional(id, null),
  activity: optional(id, null),
  status: optional(changeOf(text), NONE),
  assignedTo: optional(changeOf(id), NONE),
  queue: optional(changeOf(id), NONE),
})
const gap = object<JournalGap>({ id })

/** A record of the journal. What it names may be gone by now: the journal tells of the past. */
export const journalRecord: Member<WorldJournalEntry | JournalGap> = (value, report) =>
  isObject(value) && isJournalGap(value) ? gap(value, report) : entry(value, report)

/** Reports an entry that does not name what happened to what. */
export function journalRules(record: Partial<WorldJournalEntry>, report: Report): void {
  const { kind } = record
  if (kind === undefined) return
  const subject = kind.startsWith('case_') ? 'case' : 'activity'
  if (record[subject] === null) report('is missing.', `.${subject}`)
}

function changeOf<T>(member: Member<T>): Member<Change<T>> {
  return object<Change<T>>({ before: optional(member, null), after: optional(member, null) })
}
