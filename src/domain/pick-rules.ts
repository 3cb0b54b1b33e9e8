import { actionDetails } from './access-rules.js'
import type { ActivityState } from './activity.js'
import { type Action, allows, type UserContext } from './auth-context.js'
import type { Problem } from './errors.js'

/** The facts of an activity that the rules of picking need. */
export type Pickable = Pick<ActivityState, 'id' | 'assignedTo' | 'queue' | 'pinned'>
type PickRule = (by: UserContext, activity: Pickable) => Problem | null

/**
 * The rights that picking requires of a user, in the order of the contract (section 1, permission 5).
 * An activity that the user holds already requires none of them.
 */
export const PICK_RULES: readonly PickRule[] = [
  (by) => missingAction(by, 'Activity:Pick Activities'),
  (by, { id, assignedTo, queue }) => {
    const pullable = assignedTo === null ? queue === null || by.pull.queues.has(queue) : by.pull.users.has(assignedTo)
    return pullable ? null : { code: '403-912', details: { ids: [id] } }
  },
  (by, { pinned }) => (pinned ? missingAction(by, 'Activity:Unpin') : null),
]

function missingAction(by: UserContext, action: Action): Problem | null {
  return allows(by, action) ? null : { code: '403-178', details: actionDetails(action) }
}
