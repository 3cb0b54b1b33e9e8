import { requireAction, requireUser } from './access-rules.js'
import type { SeenActivity } from './activity.js'
import type { CaseStatus } from './case.js'
import { activitiesInReach } from './change-rules.js'
import { closeIdle } from './close-idle.js'
import { casesThatClose, completionViolations } from './complete-rules.js'
import { refusal } from './errors.js'
import type { Id } from './id.js'
import type { Done, Requester } from './idempotency.js'
import { once } from './once.js'
import type { Atomically, Clock } from './ports.js'
import { requireNone } from './violations.js'

/** A completed activity, and its case with the status after the completion; null for an activity without a case. */
export interface Completion {
  readonly activity: Id
  readonly case: { readonly id: Id; readonly status: CaseStatus } | null
}

/** Completes every activity of a list, or none; returns them in the order of the ids. */
export type CompleteActivities = (
  requester: Requester,
  seen: readonly SeenActivity[],
) => Promise<Done<readonly Completion[]>>

/**
 * The completion of contract section 3: a case that is left with no open activity closes with it.
 * @throws Refusal 403-112 for a client, or with the first code of the contract's order and every violation found
 */
export function completeActivities(needs: { atomically: Atomically; clock: Clock }): CompleteActivities {
  return (requester, seen) =>
    once(needs, requester, async (unit, context) => {
      const by = requireUser(context)
      requireAction(by, 'Activity:Complete')

      const found = await unit.activities.lock(seen.map(({ id }) => id))
      const caseIds = [...new Set(activitiesInReach(by, found).flatMap((activity) => activity.case ?? []))]
      const cases = await unit.cases.lock(caseIds)
      const facts = { seen, activities: found, cases, open: await unit.activities.openOf(caseIds) }
      requireNone(completionViolations(by, facts))

      const stamp = { by: requester, at: needs.clock.now() }
      const ids = found.map(({ id }) => id)
      const completed = await unit.activities.complete(ids, stamp)
      if (completed !== ids.length) throw refusal('409-100', { ids })
      const closed = await closeIdle(casesThatClose(facts), stamp, unit)
      const statuses = new Map(cases.map(({ id, status }) => [id, closed.has(id) ? 'closed' : status]))
      return found.map((activity) => ({ activity: activity.id, case: caseOf(activity.case, statuses) }))
    })
}

function caseOf(id: Id | null, statuses: ReadonlyMap<Id, CaseStatus>): Completion['case'] {
  const status = id === null ? undefined : statuses.get(id)
  return id === null || status === undefined ? null : { id, status }
}
