import type { UserContext } from './auth-context.js'
import type { CaseFacts } from './case.js'
import { activitiesInReach, type ChangeFacts, changeViolations, violationsAmong } from './change-rules.js'
import type { Violation } from './errors.js'
import { isHeldBy } from './holder.js'

/** What completing is decided on: besides the activities, the cases that may close with them. */
export interface CompletionFacts extends ChangeFacts {
  readonly cases: readonly CaseFacts[]
}

/**
 * Everything that stands in the way of completing activities, in the order of the contract (section 1, "Order"):
 * only what the caller holds can be completed (400-911), in a case within reach (403-910), and no live conversation
 * but a call (400-910).
 */
export function completionViolations(by: UserContext, facts: CompletionFacts): Violation[] {
  const work = activitiesInReach(by, facts.activities)
  return [
    ...changeViolations(by, facts, facts.cases),
    ...violationsAmong(work, '400-910 complete', ({ type }) => type === 'chat' || type === 'web'),
    ...violationsAmong(
      work,
      '400-911 complete',
      (activity) => activity.status !== 'assigned' || !isHeldBy(by, activity),
    ),
    ...violationsAmong(work, '400-912 activity', ({ awaitingSupervision }) => awaitingSupervision),
  ]
}
