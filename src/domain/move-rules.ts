import type { ActivityFacts, ActivityState } from './activity.js'
import { type AuthContext, reaches } from './auth-context.js'
import type { CaseFacts } from './case.js'
import { activitiesInReach, violationsAmong } from './change-rules.js'
import { casesThatClose, withoutSolution } from './complete-rules.js'
import { type IdKind, problemOf, type Violation } from './errors.js'
import { isLockedByAnother } from './holder.js'
import type { Id } from './id.js'
import { unsettled } from './take-rules.js'

/** The facts that a move of activities to another case is decided on. */
export interface MoveFacts {
  /** The activities asked for, and those of them that exist, ordered by id. */
  readonly ids: readonly Id[]
  readonly activities: readonly ActivityState[]
  /** The case that the activities move to; null for a new one. */
  readonly target: Id | null
  /** The cases of the activities within reach, and the target, if they exist. */
  readonly cases: readonly CaseFacts[]
  /** The customer of each of these cases; null for none. */
  readonly customers: ReadonlyMap<Id, Id | null>
  /** Every open activity of the cases that the activities leave. */
  readonly open: readonly ActivityFacts[]
}

/**
 * Every violation that keeps activities from being moved, in the order of the contract (section 1, "Order"). All of them
 * belong to one case, or to none; a case that they move to has the customer of the case that they leave. Of a case or an
 * activity out of reach the caller learns only that it is out of reach.
 */
export function moveViolations(by: AuthContext, facts: MoveFacts): Violation[] {
  const { ids, activities, target, cases } = facts
  const known = new Set(activities.map(({ id }) => id))
  const work = activitiesInReach(by, activities)
  return [
    ...ids.filter((id) => !known.has(id)).map((id) => ofActivity('404-100', id)),
    ...(target === null || cases.some(({ id }) => id === target) ? [] : [ofCase('400-194', target)]),
    ...cases.filter(({ department }) => !reaches(by, department)).map(({ id }) => ofCase('403-910', id)),
    ...violationsAmong(activities, '403-911 activity', ({ department }) => !reaches(by, department)),
    ...violationsAmong(work, '400-152 case', (activity) => activity.case !== work[0]?.case),
    ...violationsAmong(work, '400-152 customer', (activity) => !hasCustomerOfTarget(by, activity, facts)),
    ...atTarget(work, target),
    ...withoutSolution(by, casesThatEmpty(facts)),
    ...unsettled(work),
    ...violationsAmong(work, '400-177 take', (activity) => isLockedByAnother(by, activity)),
  ]
}

/** The cases that are left with no open activity, and close. */
export function casesThatEmpty(facts: MoveFacts): readonly CaseFacts[] {
  return casesThatClose({ ...facts, cases: facts.cases.filter(({ id }) => id !== facts.target) })
}

/** Whether the customer of an activity's case is that of the target; true where one of them is none, or hidden. */
function hasCustomerOfTarget(
  by: AuthContext,
  activity: ActivityState,
  { target, cases, customers }: MoveFacts,
): boolean {
  const compared = cases.filter(({ id }) => id === target || id === activity.case)
  if (compared.length < 2 || compared.some(({ department }) => !reaches(by, department))) return true
  return new Set(compared.map(({ id }) => customers.get(id) ?? null)).size === 1
}

function atTarget(work: readonly ActivityState[], target: Id | null): Violation[] {
  if (target === null || work[0]?.case !== target) return []
  return [{ case: target, ...problemOf('400-152', { attribute: 'case.id' }) }]
}

function ofActivity(kind: IdKind, id: Id): Violation {
  return { activity: id, ...problemOf(kind, { ids: [id] }) }
}

function ofCase(kind: IdKind, id: Id): Violation {
  return { case: id, ...problemOf(kind, { ids: [id] }) }
}
