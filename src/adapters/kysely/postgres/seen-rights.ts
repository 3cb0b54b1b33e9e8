import { isDeepStrictEqual } from 'node:util'
import { LRUCache } from 'lru-cache'
import type { AuthContext, Caller } from '../../../domain/auth-context.js'
import type { AuthContexts } from '../../../domain/ports.js'
import { actorText } from '../actor.js'
import { Alone } from '../together/lane.js'
import { type Outcome, outcomeOf, valueOf } from '../together/outcome.js'

const REMEMBERED = 1_000

/** Rights as they were seen last: good enough to go on with, while whether they still hold is being asked. */
export interface SeenRights {
  /** Asks as ever, and remembers what it is told. */
  remembered(asked: AuthContexts): AuthContexts
  /**
   * Answers at once whoever was seen before, and asks within a transaction what is true there.
   * @param isEarly whether to ask at once for those who relied on rights in the last: they are likely to come again
   */
  presumedIn(asked: AuthContexts, isEarly: boolean): PresumedRights
}

/** Rights that a transaction goes by before it knows them. */
export interface PresumedRights {
  readonly authContexts: AuthContexts
  /**
   * Settles when everything that was told is known to be true.
   * @param refuses whether anybody is refused by it: who was asked about before they came may have been granted
   *   something before they came
   * @throws Alone when it is not
   */
  hold(refuses: boolean): Promise<void>
}

export function seenRights(): SeenRights {
  const known = new LRUCache<string, AuthContext>({ max: REMEMBERED })
  let last: ReadonlyMap<string, Caller> = new Map()

  const remembered = (asked: AuthContexts): AuthContexts => ({
    async contextOf(caller) {
      const context = await asked.contextOf(caller)
      if (context) known.set(actorText(caller), context)
      else known.delete(actorText(caller))
      return context
    },
  })

  function presumedIn(asked: AuthContexts, isEarly: boolean): PresumedRights {
    const { contextOf } = remembered(asked)
    const told = new Map<string, Promise<Outcome<AuthContext | null>>>()
    const checks = new Map<string, () => Promise<void>>()
    const relying = new Map<string, Caller>()

    function ask(key: string, caller: Caller): Promise<Outcome<AuthContext | null>> {
      const answer = told.get(key) ?? outcomeOf(contextOf(caller))
      told.set(key, answer)
      return answer
    }

    const early = isEarly ? last : new Map<string, Caller>()
    for (const [key, caller] of early) void ask(key, caller)

    async function requireStill([key, caller]: readonly [string, Caller]): Promise<void> {
      if (!early.has(key)) return
      if (!isDeepStrictEqual(await contextOf(caller), valueOf(await ask(key, caller)))) throw new Alone()
    }

    return {
      authContexts: {
        async contextOf(caller) {
          const key = actorText(caller)
          relying.set(key, caller)
          const presumed = known.get(key)
          const answer = ask(key, caller)
          if (!presumed) return valueOf(await answer)
          if (!checks.has(key)) {
            checks.set(key, async () => {
              if (!isDeepStrictEqual(valueOf(await answer), presumed)) throw new Alone()
            })
          }
          return presumed
        },
      },
      async hold(refuses) {
        last = relying
        for (const check of checks.values()) await check()
        if (refuses) await Promise.all([...relying].map(requireStill))
      },
    }
  }

  return { remembered, presumedIn }
}
