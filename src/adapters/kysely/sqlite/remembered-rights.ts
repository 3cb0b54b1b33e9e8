import type Database from 'better-sqlite3'
import { LRUCache } from 'lru-cache'
import type { AuthContext } from '../../../domain/auth-context.js'
import type { AuthContexts } from '../../../domain/ports.js'
import { callerText } from '../actor.js'

const REMEMBERED = 1_000

/**
 * Callers' rights outside units, remembered for as long as no other connection commits to the file, as SQLite's
 * `data_version` tells. This connection itself never changes rights, or else it must not be wrapped.
 */
export function rememberedRights(database: Database.Database, asked: AuthContexts): AuthContexts {
  const version = database.prepare<[], number>('pragma data_version').pluck()
  const known = new LRUCache<string, AuthContext>({ max: REMEMBERED })
  let knownVersion = version.get()
  let isFresh = false

  /** Requests that came in with one tick of the event loop ask once: the question costs more than the answer. */
  function refresh(): void {
    if (isFresh) return
    isFresh = true
    setImmediate(() => (isFresh = false))
    const current = version.get()
    if (current !== knownVersion) known.clear()
    knownVersion = current
  }

  return {
    async contextOf(caller) {
      refresh()
      const key = callerText(caller)
      const found = known.get(key)
      if (found) return found
      const asOf = knownVersion
      const context = await asked.contextOf(caller)
      if (context && asOf === knownVersion) known.set(key, context)
      return context
    },
  }
}
