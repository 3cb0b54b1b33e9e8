import type { ActivityState } from './activity.js'
import type { AuthContext } from './auth-context.js'

type Held = Pick<ActivityState, 'assignedTo'>

/** Whether the caller holds an activity; a client application never does. */
export function isHeldBy(by: AuthContext, { assignedTo }: Held): boolean {
  return by.actor === 'user' && by.id === assignedTo
}

/** For a client application every user is another user (contract, section 1, precondition 6). */
export function isLockedByAnother(by: AuthContext, activity: Held & Pick<ActivityState, 'locked'>): boolean {
  return activity.locked && !isHeldBy(by, activity)
}

/** Whether another user keeps the caller from picking an activity. */
export function isPinnedByAnother(by: AuthContext, activity: Held & Pick<ActivityState, 'pinned'>): boolean {
  return activity.pinned && !isHeldBy(by, activity)
}
