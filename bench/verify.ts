import Database from 'better-sqlite3'
import { CALLER } from './world/people.js'

const BY = `user/${String(CALLER)}`

/** Counts the effects of closes by the caller, in either dialect. */
export const EFFECTS = `select
  (select count(*) from cases where status = 'closed') as cases,
  (select count(*) from cases where status = 'closed' and last_modified_by = '${BY}' and last_closed_at is not null) as stamped,
  (select count(*) from activities where status = 'completed' and last_modified_by = '${BY}' and assigned_to = ${String(CALLER)}) as work,
  (select count(*) from journal where kind = 'case_closed' and actor = '${BY}') as closings,
  (select count(*) from journal where kind = 'activity_completed' and actor = '${BY}') as completions,
  (select count(*) from journal) as entries,
  (select count(*) from cases c join activities a on a.case_id = c.id
   where c.status = 'closed' and a.status <> 'completed') as broken`

/**
 * Checks that a file holds the effects of so many closes and no others. No process may have the file open.
 * @throws Error if it does not: then the measured service did not do its work
 */
export function requireClosed(file: string, closes: number): void {
  const database = new Database(file, { readonly: true })
  const found = database.prepare<[], Effects>(EFFECTS).get()
  database.close()
  requireEffects(found, closes)
}

/** The counts of `EFFECTS`, by name. */
type Effects = Readonly<Record<string, number | string>>

/** @throws Error if the counts are not those of so many closes */
export function requireEffects(found: Effects | undefined, closes: number): void {
  const expected = {
    cases: closes,
    stamped: closes,
    work: closes * 3,
    closings: closes,
    completions: closes * 3,
    entries: closes * 4,
    broken: 0,
  }
  if (Object.entries(expected).every(([name, count]) => Number(found?.[name]) === count)) return
  throw new Error(`The effects are not those of ${String(closes)} closes: ${JSON.stringify(found)}`)
}
