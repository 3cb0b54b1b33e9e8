import { type ActivityState, isSettled } from './activity.js'
import type { AuthContext, UserContext } from './auth-context.js'
import { activitiesInReach, type ChangeFacts, changeViolations, violationsAmong } from './change-rules.js'
import type { Violation } from './errors.js'
import { isHeldBy, isLockedByAnother, isPinnedByAnother } from './holder.js'
import type { Id } from './id.js'
import { pickRules } from './pick-rules.js'

/**
 * Every violation that keeps activities from being picked, in the order of the contract (section 1, "Order").
 * @param unpin whether the caller agrees to take activities that another user has pinned; else a pin counts as a lock
 */
export function pickViolations(by: UserContext, facts: ChangeFacts, unpin: boolean): Violation[] {
  const work = activitiesInReach(by, facts.activities)
  return [
    ...changeViolations(by, facts),
    ...unsettled(work),
    ...violationsAmong(work, '400-177 take', (activity) => isLockedByAnother(by, activity)),
    ...violationsAmong(work, '400-177 pin', (activity) => !unpin && isPinnedByAnother(by, activity)),
    ...forbidden(by, work),
  ]
}

/**
 * Every violation that keeps activities from being transferred. A user who may pick may transfer. A target that does
 * not take the department of an activity is an invalid value of that activity (400-152).
 * @param takes whether the target takes activities of a department
 */
export function transferViolations(
  by: AuthContext,
  facts: ChangeFacts,
  takes: (department: Id) => boolean,
): Violation[] {
  const work = activitiesInReach(by, facts.activities)
  return [
    ...changeViolations(by, facts),
    ...violationsAmong(work, '400-152 target', ({ department }) => !takes(department)),
    ...unsettled(work),
    ...violationsAmong(work, '400-177 take', (activity) => isLockedByAnother(by, activity)),
    ...(by.actor === 'user' ? forbidden(by, work) : []),
  ]
}

/** The violations of activities that a workflow, a supervisor or nobody works on: only settled ones are handed on. */
export function unsettled(activities: readonly ActivityState[]): Violation[] {
  return [
    ...violationsAmong(activities, '400-911 take', ({ status }) => !isSettled(status)),
    ...violationsAmong(activities, '400-912 activity', ({ awaitingSupervision }) => awaitingSupervision),
  ]
}

function forbidden(by: UserContext, activities: readonly ActivityState[]): Violation[] {
  const others = activities.filter((activity) => !isHeldBy(by, activity))
  return pickRules('403-912 take').flatMap((rule) =>
    others.flatMap((activity) => {
      const problem = rule(by, activity)
      return problem ? [{ activity: activity.id, ...problem }] : []
    }),
  )
}
