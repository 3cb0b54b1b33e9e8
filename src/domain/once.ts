import { requireApiCaller, rightsOf } from './access-rules.js'
import type { AuthContext } from './auth-context.js'
import { type Done, hasKey, isReplay, type Requester } from './idempotency.js'
import type { Instant } from './instant.js'
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
    const earlier = await earlierResult<T>(unit, requester, clock.now())
    if (earlier) return earlier

    const value = await work(unit, by)
    if (hasKey(requester)) {
      await unit.idempotencyKeys.keep([{ holder: requester, result: value ?? null }], clock.now())
    }
    return { value, isReplayed: false }
  })
}

/**
 * The result of an earlier request with the same key; null where there is none. No other transaction uses the key until
 * the unit ends.
 * @throws Refusal 422-900 where the key was used for another request
 */
export async function earlierResult<T>(
  { idempotencyKeys }: UnitOfWork,
  requester: Requester,
  now: Instant,
): Promise<Done<T> | null> {
  if (!hasKey(requester)) return null
  const [kept = null] = await idempotencyKeys.lock([requester], now)
  return isReplay(kept, requester) ? { value: kept.result as T, isReplayed: true } : null
}
