import type { ActivityFacts, ActivityState } from './activity.js'
import { type AuthContext, reaches, type UserContext } from './auth-context.js'
import { type CaseFacts, lacksSolution } from './case.js'
import { activitiesInReach, type ChangeFacts, changeViolations, violationsAmong } from './change-rules.js'
import type { Violation } from './errors.js'
import { isHeldBy } from './holder.js'

/** The facts that a completion is decided on: the activities, and the cases that may close with them. */
export interface CompletionFacts extends ChangeFacts {
  readonly cases: readonly CaseFacts[]
  /** Every open activity of those cases. */
  readonly open: readonly ActivityFacts[]
}

/**
 * Every violation that keeps activities from being completed, in the order of the contract (section 1, "Order"). The
 * caller must hold the activity (400-911), its case must be within reach (403-910), and of live conversations only a
 * call can be completed (400-910). A case that would close without the solution that it needs keeps its last activities
 * open (400-914).
 */
export function completionViolations(by: UserContext, facts: CompletionFacts): Violation[] {
  const work = activitiesInReach(by, facts.activities)
  return [
    ...changeViolations(by, facts, facts.cases),
    ...withoutSolution(by, casesThatClose(facts)),
    ...violationsAmong(work, '400-910 complete', ({ type }) => type === 'chat' || type === 'web'),
    ...violationsAmong(
      work,
      '400-911 complete',
      (activity) => activity.status !== 'assigned' || !isHeldBy(by, activity),
    ),
    ...violationsAmong(work, '400-912 activity', ({ awaitingSupervision }) => awaitingSupervision),
  ]
}

/** A violation for each case that would close without the solution that it needs. */
export function withoutSolution(by: AuthContext, closing: readonly CaseFacts[]): Violation[] {
  return closing
    .filter((one) => reaches(by, one.department) && lacksSolution(one))
    .map(({ id }): Violation => ({ case: id, code: '400-914', details: { ids: [id] } }))
}

/** The cases whose last open activities are among those that are completed, or leave them. */
export function casesThatClose({
  activities,
  cases,
  open,
}: {
  readonly activities: readonly Pick<ActivityState, 'id'>[]
  readonly cases: readonly CaseFacts[]
  readonly open: readonly ActivityFacts[]
}): readonly CaseFacts[] {
  const leaving = new Set(activities.map(({ id }) => id))
  const touched = new Set(open.filter(({ id }) => leaving.has(id)).map((activity) => activity.case))
  const busy = new Set(open.filter(({ id }) => !leaving.has(id)).map((activity) => activity.case))
  return cases.filter(({ id }) => touched.has(id) && !busy.has(id))
}
