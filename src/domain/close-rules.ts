import { type ActivityFacts, isLiveConversation, isSettled } from './activity.js'
import { type AuthContext, reaches } from './auth-context.js'
import { type CaseFacts, isOpenCase, lacksSolution } from './case.js'
import { type CaseViolation, type IdKind, problemOf } from './errors.js'
import { isHeldBy, isLockedByAnother } from './holder.js'
import type { Id } from './id.js'
import { pickRules } from './pick-rules.js'
import type { CloseFacts } from './ports.js'

/**
 * Every violation that keeps cases from being closed, in the order of the contract (section 1, "Order").
 * Of a case or an activity out of reach the caller learns only that it is out of reach.
 */
export function closeViolations(
  by: AuthContext,
  { ids, cases, activities }: Omit<CloseFacts, 'kept'>,
): CaseViolation[] {
  const reached = cases.filter((found) => reaches(by, found.department))
  const ofReached = activitiesOf(reached, cases, activities)
  const work = ofReached.filter((activity) => reaches(by, activity.department))
  return [
    ...missing(ids, cases),
    ...caseViolations('403-910', cases, (found) => !reaches(by, found.department)),
    ...activityViolations('403-911', ofReached, (activity) => !reaches(by, activity.department)),
    ...caseViolations('400-253', reached, (found) => !isOpenCase(found.status)),
    ...caseViolations('400-914', reached, lacksSolution),
    ...activityViolations('400-910', work, (activity) => isLiveConversation(activity.type)),
    ...activityViolations('400-911', work, (activity) => !isSettled(activity.status)),
    ...activityViolations('400-912', work, (activity) => activity.awaitingSupervision),
    ...activityViolations('400-177', work, (activity) => isLockedByAnother(by, activity)),
    ...pickViolations(by, work),
  ]
}

function activitiesOf(
  reached: readonly CaseFacts[],
  cases: readonly CaseFacts[],
  activities: readonly ActivityFacts[],
): readonly ActivityFacts[] {
  if (reached.length === cases.length) return activities
  const ids = new Set(reached.map((found) => found.id))
  return activities.filter((activity) => ids.has(activity.case))
}

function missing(ids: readonly Id[], cases: readonly CaseFacts[]): CaseViolation[] {
  if (ids.length === cases.length) return []
  const found = new Set(cases.map((one) => one.id))
  return ids.filter((id) => !found.has(id)).map((id) => ({ case: id, code: '404-100', details: { ids: [id] } }))
}

function caseViolations(
  kind: IdKind,
  cases: readonly CaseFacts[],
  breaks: (one: CaseFacts) => boolean,
): CaseViolation[] {
  return cases.filter(breaks).map(({ id }) => ({ case: id, ...problemOf(kind, { ids: [id] }) }))
}

function activityViolations(
  kind: IdKind,
  activities: readonly ActivityFacts[],
  breaks: (one: ActivityFacts) => boolean,
): CaseViolation[] {
  return activities.filter(breaks).map(({ id, case: of }) => ({
    case: of,
    activity: id,
    ...problemOf(kind, { ids: [id] }),
  }))
}

function pickViolations(by: AuthContext, activities: readonly ActivityFacts[]): CaseViolation[] {
  if (by.actor === 'client') return []
  const others = activities.filter((activity) => !isHeldBy(by, activity))
  return pickRules('403-912').flatMap((rule) =>
    others.flatMap((activity) => {
      const problem = rule(by, activity)
      return problem ? [{ case: activity.case, activity: activity.id, ...problem }] : []
    }),
  )
}
