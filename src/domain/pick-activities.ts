import { requireAction, requireUser, rightsOf } from './access-rules.js'
import type { SeenActivity } from './activity.js'
import type { Caller } from './auth-context.js'
import { refusal } from './errors.js'
import { isHeldBy } from './holder.js'
import type { Atomically, Clock } from './ports.js'
import { pickViolations } from './take-rules.js'
import { requireNone } from './violations.js'

/** The activities that a user picks. */
export interface PickRequest {
  readonly seen: readonly SeenActivity[]
  /** Whether the caller agrees to take activities that another user has pinned. */
  readonly unpin: boolean
}

/** Makes every activity of a list the caller's, or none. */
export type PickActivities = (caller: Caller, request: PickRequest) => Promise<void>

/**
 * The pick of contract section 3. An activity that the caller holds already stays as it is.
 * @throws Refusal 403-112 for a client, or with the first code of the contract's order and every violation found
 */
export function pickActivities({ atomically, clock }: { atomically: Atomically; clock: Clock }): PickActivities {
  return (caller, { seen, unpin }) =>
    atomically(async ({ authContexts, activities }) => {
      const by = requireUser(await rightsOf(caller, authContexts))
      requireAction(by, 'Activity:Pick Activities')

      const found = await activities.lock(seen.map(({ id }) => id))
      requireNone(pickViolations(by, { seen, activities: found }, unpin))

      const ids = found.filter((activity) => !isHeldBy(by, activity)).map(({ id }) => id)
      const picked = await activities.pick(ids, { by: caller, at: clock.now() })
      if (picked !== ids.length) throw refusal('409-100', { ids })
    })
}
