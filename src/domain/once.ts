import { requireApiCaller, rightsOf } from './access-rules.js'
import type { AuthContext } from './auth-context.js'
import { type Done, hasKey, isReplay, type Requester } from './idempotency.js'
import type { Atomically, Clock, UnitOfWork } from './ports.js'

/**
 * Makes a change in a unit, at most once for each key: a request that is sent again gets the result of the first. Only
 * the result of a change that is kept is kept with it; a refusal is judged again.
 * @param work makes the change; its result must survive as JSON
 * @throws Refusal 401-101, 403-112, 422-900, and as `work` throws it
 */
export function once<T>(
  { atomically, clock }: { readonly atomically: Atomically; readonly clock: Clock },
  requester: Requester,
  work: (unit: UnitOfWork, by: AuthContext) => Promise<T>,
): Promise<Done<T>> {
  return atomically(async (unit) => {
    const by = await rightsOf(requester, unit.authContexts)
    requireApiCaller(by)
    if (!hasKey(requester)) return { value: await work(unit, by), isReplayed: false }

    const [kept = null] = await unit.idempotencyKeys.lock([requester], clock.now())
    if (isReplay(kept, requester)) return { value: kept.result as T, isReplayed: true }
    const value = await work(unit, by)
    await unit.idempotencyKeys.keep([{ holder: requester, result: value ?? null }], clock.now())
    return { value, isReplayed: false }
  })
}
