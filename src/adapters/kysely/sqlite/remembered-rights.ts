import type Database from 'better-sqlite3'
import { LRUCache } from 'lru-cache'
import type { AuthContext, Caller } from '../../../domain/auth-context.js'
import type { AuthContexts } from '../../../domain/ports.js'
import { actorText } from '../actor.js'

const REMEMBERED = 1_000

/** Callers' rights, remembered for as long as no other connection commits to the file. */
export interface RememberedRights {
  /** Forgets them if another connection has committed; to be called when a transaction has begun. */
  refresh(): void
  /** The rights that a unit sees in a transaction that began with `refresh`. */
  readonly inUnit: AuthContexts
  /** The same for several callers, in their order. */
  contextsOf(callers: readonly Caller[]): Promise<readonly (AuthContext | null)[]>
  /** The rights that are seen outside a unit. */
  readonly outside: AuthContexts
}

/**
 * SQLite's `data_version` tells that another connection has committed, inside a transaction as of its beginning. This
 * connection itself never changes rights, or else it must not be wrapped.
 */
export function rememberedRights(database: Database.Database, asked: AuthContexts): RememberedRights {
  const version = database.prepare<[], number>('pragma data_version').pluck()
  const known = new LRUCache<string, AuthContext>({ max: REMEMBERED })
  let knownVersion = version.get()
  const refresh = (): void => {
    const current = version.get()
    if (current !== knownVersion) known.clear()
    knownVersion = current
  }
  const inUnit: AuthContexts = {
    async contextOf(caller) {
      const key = actorText(caller)
      const found = known.get(key)
      if (found) return found
      const asOf = knownVersion
      const context = await asked.contextOf(caller)
      if (context && asOf === knownVersion) known.set(key, context)
      return context
    },
  }
  let isFresh = false
  const outside: AuthContexts = {
    contextOf(caller) {
      // Requests of one tick ask once: the question costs more than the answer.
      if (!isFresh) {
        isFresh = true
        setImmediate(() => (isFresh = false))
        refresh()
      }
      return inUnit.contextOf(caller)
    },
  }
  return { refresh, inUnit, contextsOf: (callers) => Promise.all(callers.map(inUnit.contextOf)), outside }
}
