import { actionDetails } from './access-rules.js'
import type { ActivityState } from './activity.js'
import { type Action, allows, type UserContext } from './auth-context.js'
import { type Problem, problemOf } from './errors.js'

/** The facts of an activity that the rules of picking need. */
export type Pickable = Pick<ActivityState, 'id' | 'assignedTo' | 'queue' | 'pinned'>
type PickRule = (by: UserContext, activity: Pickable) => Problem | null

/**
 * The rights that picking requires of a user, in the order of the contract (section 1, permission 5).
 * An activity that the user holds already requires none of them.
 * @param unpullable how a missing permission to pull is told: of a case to close, or of an activity to take
 */
export function pickRules(unpullable: '403-912' | '403-912 take'): readonly PickRule[] {
  return [
    (by) => missingAction(by, 'Activity:Pick Activities'),
    (by, activity) => (mayPull(by, activity) ? null : problemOf(unpullable, { ids: [activity.id] })),
    (by, { pinned }) => (pinned ? missingAction(by, 'Activity:Unpin') : null),
  ]
}

function mayPull({ pull }: UserContext, { assignedTo, queue }: Pickable): boolean {
  if (assignedTo !== null) return pull.users.has(assignedTo)
  return queue === null || pull.queues.has(queue)
}

function missingAction(by: UserContext, action: Action): Problem | null {
  return allows(by, action) ? null : { code: '403-178', details: actionDetails(action) }
}
