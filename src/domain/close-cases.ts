import { requireAction, requireApiCaller, rightsOf } from './access-rules.js'
import type { Caller } from './auth-context.js'
import { closeViolations } from './close-rules.js'
import { refusal } from './errors.js'
import type { Id } from './id.js'
import type { Atomically, Clock } from './ports.js'
import { refusalFor } from './violations.js'

/** Closes every case of a list with all its open work, or none; `ids` holds no id twice. */
export type CloseCases = (caller: Caller, ids: readonly Id[]) => Promise<void>

/**
 * The close of contract section 1.
 * @throws Refusal with the first code of the contract's order, and every violation found
 */
export function closeCases({ atomically, clock }: { atomically: Atomically; clock: Clock }): CloseCases {
  return (caller, ids) =>
    atomically(async ({ authContexts, cases, activities }) => {
      const by = await rightsOf(caller, authContexts)
      requireApiCaller(by)
      requireAction(by, 'Case:Close')

      const found = await cases.lock(ids)
      const work = await activities.openOf(ids)
      const violations = closeViolations(by, { ids, cases: found, activities: work })
      const [first] = violations
      if (first) throw refusalFor(first, violations)

      const stamp = { by: caller, at: clock.now() }
      await activities.completeOf(ids, stamp)
      const closed = await cases.close(ids, stamp)
      if (closed !== ids.length) throw refusal('400-253', { ids })
    })
}
