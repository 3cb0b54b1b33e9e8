import type { Stored } from '../support/stored.js'
import type { Doing } from './check-journal.js'
import { columnsOf } from './fields.js'
import type { After } from './scenario.js'

/** The ids of what came new between two looks into the database; null where nothing did. */
export interface Created {
  readonly case: number | null
  readonly activity: number | null
}

type Row<Rows extends 'cases' | 'activities'> = Stored[Rows][number]

/**
 * Looks for what came new.
 * @throws Error where there is more of it than one request makes, or an id is not the highest
 */
export function createdBetween(before: Stored, after: Stored): Created {
  return { case: newId(before.cases, after.cases), activity: newId(before.activities, after.activities) }
}

function newId(before: readonly { readonly id: number }[], after: readonly { readonly id: number }[]): number | null {
  const highest = before.at(-1)?.id ?? 0
  const known = new Set(before.map(({ id }) => id))
  const [first, ...others] = after.filter(({ id }) => !known.has(id))
  if (first === undefined) return null
  if (others.length > 0 || first.id <= highest) throw new Error(`New: ${[first, ...others].map(({ id }) => id).join()}`)
  return first.id
}

/** A value with the new ids in the place of `{case}` and `{activity}`. */
export function withNewIds<T>(value: T, ids: Created): T {
  const text = JSON.stringify(value).replace(/\{(case|activity)\}/g, (_all, name: keyof Created) => String(ids[name]))
  return JSON.parse(text) as T
}

const CASE = {
  ...{ description: null, solution: null, owner_id: null, customer_id: null, originating_channel: null },
  ...{ last_closed_at: null, due_at: null },
}
const ACTIVITY = {
  ...{ case_id: null, subtype: null, queue_id: null, assigned_to: null, locked: 0, pinned: 0 },
  ...{ awaiting_supervision: 0, priority: null, due_at: null },
}

/** The rows that a scenario expects to come new; what it does not name is empty. */
export function newRows(
  ids: Created,
  { created: { case: of, activity } = {} }: After,
  { actor, now }: Doing,
): { readonly cases: readonly Row<'cases'>[]; readonly activities: readonly Row<'activities'>[] } {
  const made = { created_at: now, last_modified_at: now, last_modified_by: actor }
  return {
    cases: of ? [{ ...CASE, ...made, created_by: actor, id: ids.case, ...columnsOf(of) } as Row<'cases'>] : [],
    activities: activity
      ? [{ ...ACTIVITY, ...made, id: ids.activity, ...columnsOf(activity) } as Row<'activities'>]
      : [],
  }
}
