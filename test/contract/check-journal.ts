import type { Test } from 'tap'
import type { Instant } from '../../src/domain/instant.js'
import type { Stored } from '../support/stored.js'

type Entry = Stored['journal'][number]

/** The changes whose entries tell of queues. */
const OF_QUEUES = ['activity_created', 'activity_picked', 'activity_transferred']

/** Who did what is in the journal, and when. */
export interface Doing {
  readonly actor: string
  readonly now: Instant
}

/** An entry as `case_closed 1001`. */
export function inShort({ kind, activity_id: activity, case_id: of }: Entry): string {
  return `${kind} ${String(activity ?? of)}`
}

/** Checks that what was written tells of every change what it was and what it became, numbered upwards. */
export function checkJournal(t: Test, before: Stored, after: Stored, { actor, now }: Doing): void {
  t.strictSame(after.journal.slice(0, before.journal.length), before.journal, 'the journal so far stays')
  let last = before.journal.at(-1)?.seq ?? 0
  for (const entry of after.journal.slice(before.journal.length)) {
    t.ok(entry.seq > last, 'numbered upwards')
    last = entry.seq
    const told = { seq: entry.seq, at: now, actor, kind: entry.kind, ...changeOf(entry, before, after) }
    t.strictSame(entry, told, `journal: ${inShort(entry)}`)
  }
}

type Row = Partial<Stored['cases'][number] & Stored['activities'][number]>

/** What an entry has to tell, by the rows before and after; a case has neither holder nor queue. */
function changeOf(entry: Entry, before: Stored, after: Stored): object {
  const [was, is] = [rowOf(entry, before), rowOf(entry, after)]
  const of = (row: Row, name: keyof Row) => row[name] ?? null
  const tellsQueues = OF_QUEUES.includes(entry.kind)
  return {
    department_id: of(is, 'department_id'),
    case_id: entry.activity_id === null ? of(is, 'id') : of(is, 'case_id'),
    activity_id: entry.activity_id === null ? null : of(is, 'id'),
    ...{ status_before: of(was, 'status'), status_after: of(is, 'status') },
    ...{ assigned_before: of(was, 'assigned_to'), assigned_after: of(is, 'assigned_to') },
    ...{ queue_before: tellsQueues ? of(was, 'queue_id') : null, queue_after: tellsQueues ? of(is, 'queue_id') : null },
  }
}

function rowOf({ activity_id: activity, case_id: of }: Entry, { cases, activities }: Stored): Row {
  const rows: readonly Row[] = activity === null ? cases : activities
  return rows.find(({ id }) => id === (activity ?? of)) ?? {}
}
