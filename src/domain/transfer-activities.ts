import type { ActivityState, SeenActivity, Target } from './activity.js'
import { reaches } from './auth-context.js'
import { refusal } from './errors.js'
import type { Id } from './id.js'
import type { Done, Requester } from './idempotency.js'
import { once } from './once.js'
import type { Atomically, Clock, UnitOfWork } from './ports.js'
import { transferViolations } from './take-rules.js'
import { requireNone } from './violations.js'

/** Hands every activity of a list to a user or a queue, or none. */
export type TransferActivities = (
  requester: Requester,
  target: Target,
  seen: readonly SeenActivity[],
) => Promise<Done<null>>

/**
 * The transfer of contract section 3. An activity that is at the target already stays as it is.
 * @throws Refusal 404-100 for an unknown target, or with the first code of the contract's order and every violation
 */
export function transferActivities(needs: { atomically: Atomically; clock: Clock }): TransferActivities {
  return (requester, target, seen) =>
    once(needs, requester, async (unit, by) => {
      const takes = await departmentsTakenBy(target, unit)

      const found = await unit.activities.lock(seen.map(({ id }) => id))
      requireNone(transferViolations(by, { seen, activities: found }, takes))

      const ids = found.filter((activity) => !isAt(target, activity)).map(({ id }) => id)
      const transferred = await unit.activities.transfer(ids, target, { by: requester, at: needs.clock.now() })
      if (transferred !== ids.length) throw refusal('409-100', { ids })
      return null
    })
}

/** A queue takes activities of its own department, a user those of every department that the user reaches. */
async function departmentsTakenBy(target: Target, unit: UnitOfWork): Promise<(department: Id) => boolean> {
  if (target.kind === 'queue') {
    const own = await unit.directory.departmentOfQueue(target.id)
    if (own !== null) return (department) => department === own
  } else {
    const user = await unit.authContexts.contextOf({ actor: 'user', id: target.id })
    if (user !== null) return (department) => reaches(user, department)
  }
  throw refusal('404-100', { ids: [target.id] })
}

function isAt({ kind, id }: Target, { status, assignedTo, queue }: ActivityState): boolean {
  return kind === 'user' ? assignedTo === id : status === 'awaiting_assignment' && queue === id
}
