import { requireAction, requireApiCaller, requireKnown } from './access-rules.js'
import { closeViolations } from './close-rules.js'
import type { Id } from './id.js'
import { type Done, isReplay, type Requester } from './idempotency.js'
import type { Clock, Closing } from './ports.js'
import { requireNone } from './violations.js'

/** Closes every case of a list with all its open work, or none; `ids` holds no id twice. */
export type CloseCases = (requester: Requester, ids: readonly Id[]) => Promise<Done<null>>

/**
 * The close of contract section 1: the store reads and locks the facts, this function decides, the store writes.
 * @throws Refusal with the first code in the contract's order, and every violation found; 422-900
 */
export function closeCases({ closing, clock }: { closing: Closing; clock: Clock }): CloseCases {
  return async (requester, ids) => {
    const decision = await closing({ caller: requester, ids, clock }, (context, facts) => {
      const by = requireKnown(context)
      requireApiCaller(by)
      if (isReplay(facts.kept, requester)) return 'replay'
      requireAction(by, 'Case:Close')
      requireNone(closeViolations(by, facts))
      return 'close'
    })
    return { value: null, isReplayed: decision === 'replay' }
  }
}
