import type { ActivityState, SeenActivity } from './activity.js'
import { type AuthContext, reaches } from './auth-context.js'
import type { CaseFacts } from './case.js'
import { type IdKind, problemOf, type Violation } from './errors.js'

/** What a change of activities is decided on: those asked for, and what the store knows of them. */
export interface ChangeFacts {
  readonly seen: readonly SeenActivity[]
  readonly activities: readonly ActivityState[]
}

/**
 * What every change of activities asks: that they exist (400-194), are within reach (403-911) with the cases that may
 * change with them (403-910), and still are what the caller saw (409-100). Of an activity out of reach the caller
 * learns nothing but that.
 */
export function changeViolations(
  by: AuthContext,
  { seen, activities }: ChangeFacts,
  cases: readonly CaseFacts[] = [],
): Violation[] {
  const known = new Map(activities.map(({ id, lastModified }) => [id, lastModified]))
  const unknown = new Set(seen.map(({ id }) => id).filter((id) => !known.has(id)))
  const stale = new Set(seen.filter((one) => known.get(one.id) !== one.lastModified).map(({ id }) => id))
  return [
    ...[...unknown].map((id) => violation('400-194', id)),
    ...cases
      .filter(({ department }) => !reaches(by, department))
      .map(({ id }): Violation => ({ case: id, code: '403-910', details: { ids: [id] } })),
    ...violationsAmong(activities, '403-911 activity', ({ department }) => !reaches(by, department)),
    ...violationsAmong(activitiesInReach(by, activities), '409-100', ({ id }) => stale.has(id)),
  ]
}

/** The activities within the caller's reach. */
export function activitiesInReach(by: AuthContext, activities: readonly ActivityState[]): readonly ActivityState[] {
  return activities.filter(({ department }) => reaches(by, department))
}

/** A violation for each of the activities that breaks a rule. */
export function violationsAmong(
  activities: readonly ActivityState[],
  kind: IdKind,
  breaks: (one: ActivityState) => boolean,
): Violation[] {
  return activities.filter(breaks).map(({ id }) => violation(kind, id))
}

function violation(kind: IdKind, id: string): Violation {
  return { activity: id, ...problemOf(kind, { ids: [id] }) }
}
