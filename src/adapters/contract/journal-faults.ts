import { differences, type Fault, faultUnlessSame } from './fault.js'
import type { Entry, Item, State } from './state.js'

/** The changes whose entries tell of queues. */
const OF_QUEUES = ['activity_created', 'activity_picked', 'activity_transferred']

/** What an edit can change, in the order in which an entry names it. */
const EDITABLE = ['subject', 'description', 'solution', 'severity', 'dueDate', 'owner']

/** The author and the instant of a change. */
export interface Doing {
  readonly actor: string
  readonly now: string
}

/** The entries of a journal that came between two looks. */
export function newEntries(before: State, after: State): readonly Entry[] {
  return (after.journal ?? []).slice(before.journal?.length ?? 0)
}

/**
 * Finds where the journal differs from the expected entries, in short (`case_closed 1001`), and where an entry does not
 * tell the value before and after its change. The numbers must go upwards.
 */
export function journalFaults(before: State, after: State, doing: Doing, expected: readonly string[]): Fault[] {
  if (before.journal === null || after.journal === null) return []
  const entries = newEntries(before, after)
  const numbers = [...before.journal.slice(-1), ...entries].map(({ id }) => Number(id))
  return [
    ...differences('journal so far', before.journal, after.journal.slice(0, before.journal.length)),
    ...faultUnlessSame('journal', expected, entries.map(inShort)),
    ...faultUnlessSame(
      'numbers of the journal',
      numbers.toSorted((one, other) => one - other),
      numbers,
    ),
    ...faultUnlessSame('numbers of the journal', new Set(numbers).size, numbers.length),
    ...entries.flatMap((entry) => entryFaults(entry, { before, after, doing })),
  ]
}

function inShort({ kind, activity, note, case: of }: Entry): string {
  return `${kind} ${String(note ?? activity ?? of)}`
}

interface Told {
  readonly before: State
  readonly after: State
  readonly doing: Doing
}

/** Checks an entry against the looks before and after; a case has neither holder nor queue. */
function entryFaults(entry: Entry, told: Told): Fault[] {
  return entry.note === null ? changeFaults(entry, told) : noteEntryFaults(entry, entry.note, told)
}

/** An entry of a note names the note and its case, and nothing of what the note says. */
function noteEntryFaults(entry: Entry, note: string, { before, after, doing: { actor, now } }: Told): Fault[] {
  const known = [...(after.notes ?? []), ...(before.notes ?? [])].find(({ id }) => id === note)
  const of = known?.['case'] ?? null
  const none = { before: null, after: null }
  const told = {
    ...{ id: entry.id, at: now, by: actor, kind: entry.kind, case: of, activity: null, note },
    department: after.cases.find(({ id }) => id === of)?.['department'] ?? null,
    ...{ movedFrom: null, edited: [], status: none, assignedTo: none, queue: none },
  }
  return differences(`journal entry ${inShort(entry)}`, told, entry)
}

function changeFaults(entry: Entry, { before, after, doing: { actor, now } }: Told): Fault[] {
  const [was, is] = [itemOf(entry, before), itemOf(entry, after)]
  const change = (name: string) => ({ before: was[name] ?? null, after: is[name] ?? null })
  const told = {
    ...{ id: entry.id, at: now, by: actor, kind: entry.kind, department: is['department'] ?? null },
    case: (entry.activity === null ? is.id : is['case']) ?? null,
    movedFrom: (entry.kind === 'activity_moved' ? was['case'] : null) ?? null,
    activity: entry.activity === null ? null : (is.id ?? null),
    edited: entry.kind === 'case_edited' ? EDITABLE.filter((name) => was[name] !== is[name]) : [],
    note: null,
    ...{ status: change('status'), assignedTo: change('assignedTo') },
    queue: OF_QUEUES.includes(entry.kind) ? change('queue') : { before: null, after: null },
  }
  return differences(`journal entry ${inShort(entry)}`, told, entry)
}

function itemOf({ activity, case: of }: Entry, { cases, activities }: State): Partial<Item> {
  const items = activity === null ? cases : activities
  return items.find(({ id }) => id === (activity ?? of)) ?? {}
}
