import type { Doing } from './journal-faults.js'
import type { After } from './scenario.js'
import { type Item, type State, wholeActivity, wholeCase } from './state.js'

/** The ids of what came new between two looks; null where nothing did. */
export interface Created {
  readonly case: string | null
  readonly activity: string | null
}

/** Looks for what came new: of several only one can have been asked for. */
export function createdBetween(before: State, after: State): Created {
  return { case: newId(before.cases, after.cases), activity: newId(before.activities, after.activities) }
}

function newId(before: readonly Item[], after: readonly Item[]): string | null {
  const known = new Set(before.map(({ id }) => id))
  return after.find(({ id }) => !known.has(id))?.id ?? null
}

/** A value with what is known in the place of `{case}`, `{activity}` and `{now}`. */
export function withNew<T>(value: T, found: Partial<Created & { readonly now: string }>): T {
  const text = JSON.stringify(value).replace(/\{(case|activity|now)\}/g, (placeholder, name: keyof typeof found) =>
    String(found[name] === undefined ? placeholder : found[name]),
  )
  return JSON.parse(text) as T
}

/** What a scenario expects to come new; what it does not name is not there. */
export function newItems(
  ids: Created,
  { created: { case: of, activity } = {} }: After,
  { actor, now }: Doing,
): { readonly cases: readonly Item[]; readonly activities: readonly Item[] } {
  const made = { created: now, lastModified: now, lastModifiedBy: actor }
  const id = { case: String(ids.case), activity: String(ids.activity) }
  return {
    cases: of ? [wholeCase({ ...made, createdBy: actor, ...of, id: id.case })] : [],
    activities: activity ? [wholeActivity({ ...made, ...activity, id: id.activity })] : [],
  }
}
