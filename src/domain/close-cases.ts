import { requireAction, requireApiCaller, requireKnown } from './access-rules.js'
import type { Caller } from './auth-context.js'
import { closeViolations } from './close-rules.js'
import type { Id } from './id.js'
import type { Clock, Closing } from './ports.js'
import { requireNone } from './violations.js'

/** Closes every case of a list with all its open work, or none; `ids` holds no id twice. */
export type CloseCases = (caller: Caller, ids: readonly Id[]) => Promise<void>

/**
 * The close of contract section 1: the store reads and locks the facts, this function decides, the store writes.
 * @throws Refusal with the first code in the contract's order, and every violation found
 */
export function closeCases({ closing, clock }: { closing: Closing; clock: Clock }): CloseCases {
  return (caller, ids) =>
    closing({ caller, ids, clock }, (context, facts) => {
      const by = requireKnown(context)
      requireApiCaller(by)
      requireAction(by, 'Case:Close')
      requireNone(closeViolations(by, facts))
    })
}
