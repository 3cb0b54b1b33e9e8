import { isDeepStrictEqual } from 'node:util'
import { LRUCache } from 'lru-cache'
import type { AuthContext } from '../../../domain/auth-context.js'
import type { AuthContexts } from '../../../domain/ports.js'
import { actorText } from '../actor.js'
import { Alone } from '../together/lane.js'
import { type Outcome, outcomeOf, valueOf } from '../together/outcome.js'

const REMEMBERED = 1_000

/** Rights as they were seen last: good enough to go on with, while whether they still hold is being asked. */
export interface SeenRights {
  /** Asks as ever, and remembers what it is told. */
  remembered(asked: AuthContexts): AuthContexts
  /** Answers at once whoever was seen before, and asks within a transaction what is true there. */
  presumedIn(asked: AuthContexts): PresumedRights
}

/** Rights that a transaction goes by before it knows them. */
export interface PresumedRights {
  readonly authContexts: AuthContexts
  /**
   * Settles when everything that was told is known to be true.
   * @throws Alone when it is not
   */
  hold(): Promise<void>
}

export function seenRights(): SeenRights {
  const known = new LRUCache<string, AuthContext>({ max: REMEMBERED })

  const remembered = (asked: AuthContexts): AuthContexts => ({
    async contextOf(caller) {
      const context = await asked.contextOf(caller)
      if (context) known.set(actorText(caller), context)
      else known.delete(actorText(caller))
      return context
    },
  })

  function presumedIn(asked: AuthContexts): PresumedRights {
    const { contextOf } = remembered(asked)
    const checks = new Map<string, Promise<Outcome>>()
    const check = async (presumed: AuthContext, asked: Promise<AuthContext | null>): Promise<void> => {
      if (!isDeepStrictEqual(await asked, presumed)) throw new Alone()
    }
    return {
      authContexts: {
        async contextOf(caller) {
          const key = actorText(caller)
          const presumed = known.get(key)
          if (!presumed) return contextOf(caller)
          if (!checks.has(key)) checks.set(key, outcomeOf(check(presumed, contextOf(caller))))
          return presumed
        },
      },
      async hold() {
        for (const outcome of await Promise.all(checks.values())) valueOf(outcome)
      },
    }
  }

  return { remembered, presumedIn }
}
