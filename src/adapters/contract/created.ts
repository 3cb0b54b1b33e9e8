import type { Doing } from './journal-faults.js'
import type { After } from './scenario.js'
import { type Item, type State, wholeActivity, wholeCase, wholeWebhook } from './state.js'

/** The ids of the case, the activity, the note and the webhook that are new between two looks; null where there is none. */
export interface Created {
  readonly case: string | null
  readonly activity: string | null
  readonly note: string | null
  readonly webhook: string | null
}

/** Looks for new items: of several, only one can have been asked for. */
export function createdBetween(before: State, after: State): Created {
  return {
    case: newId(before.cases, after.cases),
    activity: newId(before.activities, after.activities),
    note: newId(before.notes ?? [], after.notes ?? []),
    webhook: newId(before.webhooks ?? [], after.webhooks ?? []),
  }
}

function newId(before: readonly Item[], after: readonly Item[]): string | null {
  const known = new Set(before.map(({ id }) => id))
  return after.find(({ id }) => !known.has(id))?.id ?? null
}

/** Puts the known values in the place of `{case}`, `{activity}`, `{note}`, `{webhook}` and `{now}`. */
export function withNew<T>(value: T, found: Partial<Created & { readonly now: string }>): T {
  const text = JSON.stringify(value).replace(PLACEHOLDER, (placeholder, name: keyof typeof found) =>
    String(found[name] === undefined ? placeholder : found[name]),
  )
  return JSON.parse(text) as T
}

const PLACEHOLDER = /\{(case|activity|note|webhook|now)\}/g

/** The new items of each kind. */
export interface NewItems {
  readonly cases: readonly Item[]
  readonly activities: readonly Item[]
  readonly notes: readonly Item[]
  readonly webhooks: readonly Item[]
}

/** The new items that a scenario expects; a member that it does not name is absent. */
export function newItems(
  ids: Created,
  { created: { case: of, activity, note, webhook } = {} }: After,
  { actor, now }: Doing,
): NewItems {
  const made = { created: now, lastModified: now, lastModifiedBy: actor }
  const id = { case: String(ids.case), activity: String(ids.activity), note: String(ids.note) }
  return {
    cases: of ? [wholeCase({ ...made, createdBy: actor, ...of, id: id.case })] : [],
    activities: activity ? [wholeActivity({ ...made, ...activity, id: id.activity })] : [],
    notes: note ? [{ created: now, createdBy: actor, ...note, id: id.note }] : [],
    webhooks: webhook ? [wholeWebhook({ created: now, ...webhook, id: String(ids.webhook) })] : [],
  }
}
