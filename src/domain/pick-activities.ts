import { requireAction, requireUser } from './access-rules.js'
import type { SeenActivity } from './activity.js'
import { refusal } from './errors.js'
import { isHeldBy } from './holder.js'
import type { Done, Requester } from './idempotency.js'
import { once } from './once.js'
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
export type PickActivities = (requester: Requester, request: PickRequest) => Promise<Done<null>>

/**
 * The pick of contract section 3. An activity that the caller holds already stays as it is.
 * @throws Refusal 403-112 for a client, or with the first code of the contract's order and every violation found
 */
export function pickActivities(needs: { atomically: Atomically; clock: Clock }): PickActivities {
  return (requester, { seen, unpin }) =>
    once(needs, requester, async ({ activities }, context) => {
      const by = requireUser(context)
      requireAction(by, 'Activity:Pick Activities')

      const found = await activities.lock(seen.map(({ id }) => id))
      requireNone(pickViolations(by, { seen, activities: found }, unpin))

      const ids = found.filter((activity) => !isHeldBy(by, activity)).map(({ id }) => id)
      const picked = await activities.pick(ids, { by: requester, at: needs.clock.now() })
      if (picked !== ids.length) throw refusal('409-100', { ids })
      return null
    })
}
