import type { ActivityState, SeenActivity } from './activity.js'
import { type AuthContext, reaches } from './auth-context.js'
import type { CaseFacts } from './case.js'
import { type IdKind, problemOf, type Violation } from './errors.js'

/** The facts that a change of activities is decided on: the activities as the caller saw them, and as they are. */
export interface ChangeFacts {
  readonly seen: readonly SeenActivity[]
  readonly activities: readonly ActivityState[]
}

/**
 * The rules of every change of activities: each activity exists (400-194) and is within reach (403-911), so are the
 * cases that may change with it (403-910), and it has not changed since the caller saw it (409-100). Of an activity
 * out of reach the caller learns only that it is out of reach.
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
