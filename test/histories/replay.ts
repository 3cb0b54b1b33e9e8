import type { Tables } from '../../src/adapters/kysely/tables.js'
import type { Operation } from './history.js'
import { faultsOfRights } from './rights.js'
import type { ActivityState, CaseState, State } from './state.js'

type Entry = Tables['journal']

/** Applies an entry of the journal to the state; returns the reasons why it could not have happened. */
export function replay(state: State, entry: Entry, { asked }: Operation): string[] {
  const { beforehand, apply } = stepOf(state, entry)
  const faults = [...beforehand, ...faultsOfRights(state, entry, asked)]
  apply()
  return faults
}

function stepOf(state: State, entry: Entry): Step {
  if (entry.note_id !== null) return ofNote(state, entry, entry.note_id)
  return entry.activity_id === null ? ofCase(state, entry) : ofActivity(state, entry)
}

/** Rights are checked once the subject of an entry is known, and before the entry has changed it. */
interface Step {
  readonly beforehand: readonly string[]
  readonly apply: () => void
}

/** The statuses before and after an entry; null for the same as before. */
const CASE_STEPS: Readonly<Record<string, readonly [before: readonly (string | null)[], after: string | null]>> = {
  case_created: [[null], 'open'],
  case_reopened: [['closed'], 'open'],
  case_edited: [['open', 'ready_for_closure'], null],
  case_closed: [['open', 'ready_for_closure'], 'closed'],
}

function ofCase({ cases, activities }: State, entry: Entry): Step {
  const id = Number(entry.case_id)
  const known = cases.get(id)
  const status = known?.status ?? null
  const [from, to] = caseStep(entry, status)
  const open = [...activities.values()].filter((one) => one.case === id && one.status !== 'completed')
  return {
    beforehand: [
      ...expect(from.includes(status), `it was ${String(status)}`),
      ...expect(entry.status_before === status, `its entry says that it was ${String(entry.status_before)}`),
      ...expect(entry.status_after === to, `its entry says that it became ${String(entry.status_after)}`),
      ...expect(to !== 'closed' || open.length === 0, `activities ${open.map((one) => one.id).join()} were open`),
      ...expect(!known || known.department === entry.department_id, 'its entry names another department'),
    ],
    apply() {
      const lastClosed = to === 'closed' ? entry.at : (known?.lastClosed ?? null)
      const after: CaseState = { id, department: entry.department_id, status: to, changed: entry.at, lastClosed }
      cases.set(id, known ? Object.assign(known, after) : after)
    },
  }
}

function caseStep(
  { kind }: Entry,
  status: string | null,
): readonly [before: readonly (string | null)[], after: string] {
  const [from, to] = CASE_STEPS[kind] ?? [[], '']
  return [from, to ?? status ?? '']
}

/** The ids of the notes of a case grow, so that a reader who goes on behind one misses none. */
function ofNote({ cases, notes }: State, entry: Entry, id: number): Step {
  const of = cases.get(Number(entry.case_id))
  const highest = Math.max(0, ...[...notes].filter(([, note]) => note.case === entry.case_id).map(([one]) => one))
  return {
    beforehand: [
      ...expect(of !== undefined, 'its case was not there'),
      ...expect(of === undefined || of.department === entry.department_id, 'its entry names another department'),
      ...expect(!notes.has(id), 'its id was given before'),
      ...expect(id > highest, `note ${String(highest)} of its case came earlier`),
    ],
    apply() {
      notes.set(id, { case: Number(entry.case_id) })
    },
  }
}

function ofActivity({ cases, activities }: State, entry: Entry): Step {
  const id = Number(entry.activity_id)
  const known = activities.get(id)
  const isNew = entry.kind === 'activity_created'
  const of = cases.get(Number(entry.case_id))?.status ?? 'not there'
  return {
    beforehand: [
      ...expect(isNew === (known === undefined), isNew ? 'it was there' : 'it was not there'),
      ...expect(!isNew || of === 'open', `its case was ${of}`),
      ...(known ? changed(known, entry) : []),
    ],
    apply() {
      const moves = isNew || entry.kind === 'activity_transferred'
      const after: ActivityState = {
        ...{ id, case: Number(entry.case_id), department: entry.department_id, status: String(entry.status_after) },
        ...{ locked: false, holder: entry.assigned_after, changed: entry.at },
        queue: moves ? entry.queue_after : (known?.queue ?? null),
      }
      activities.set(id, known ? Object.assign(known, after) : after)
    },
  }
}

/** The "before" values of an entry must match the activity. */
function changed(known: ActivityState, entry: Entry): string[] {
  return [
    ...expect(known.status !== 'completed', 'it was completed'),
    ...expect(known.case === entry.case_id, 'its entry names another case'),
    ...expect(entry.status_before === known.status, 'its entry names another status before'),
    ...expect(entry.assigned_before === known.holder, 'its entry names another holder before'),
    ...expect(known.department === entry.department_id, 'its entry names another department'),
    ...expect(entry.kind !== 'activity_picked' || isFor(entry), 'it is not its actor who has it'),
  ]
}

function isFor({ actor, assigned_after: holder }: Entry): boolean {
  return actor === `user/${String(holder)}`
}

function expect(holds: boolean, otherwise: string): string[] {
  return holds ? [] : [otherwise]
}
