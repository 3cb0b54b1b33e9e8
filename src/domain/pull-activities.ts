import { requireAction, requireUser } from './access-rules.js'
import type { ActivityRecord } from './activity-record.js'
import { departmentsOf } from './auth-context.js'
import { refusal } from './errors.js'
import type { Done, Requester } from './idempotency.js'
import { once } from './once.js'
import type { Atomically, Clock } from './ports.js'

/**
 * Makes the next waiting activities the caller's.
 * @param most how many at most
 * @returns the activities, in the order in which they waited; none if nothing waits for the caller
 */
export type PullActivities = (requester: Requester, most: number) => Promise<Done<readonly ActivityRecord[]>>

/**
 * The pull of contract section 3: of the queues that the user may pull from, and the departments that the user reaches,
 * the activities of the highest priority, and among equals those that have waited longest.
 * @throws Refusal 403-112 for a client, 403-178; 503-900 while others hold all that waits
 */
export function pullActivities(needs: { atomically: Atomically; clock: Clock }): PullActivities {
  return (requester, most) =>
    once(needs, requester, async ({ activities }, context) => {
      const by = requireUser(context)
      requireAction(by, 'Activity:Pick Activities')

      const ids = await activities.lockNext({ queues: [...by.pull.queues], departments: departmentsOf(by) }, most)
      const picked = await activities.pick(ids, { by: requester, at: needs.clock.now() })
      // Every row is locked: a trigger that is not ours has kept the change off.
      if (picked !== ids.length) throw refusal('503-900', {})
      const records = new Map((await activities.records(ids)).map((record) => [record.id, record]))
      return ids.flatMap((id) => records.get(id) ?? [])
    })
}
