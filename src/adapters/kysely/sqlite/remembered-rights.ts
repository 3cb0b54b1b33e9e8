import type Database from 'better-sqlite3'
import { LRUCache } from 'lru-cache'
import type { AuthContext } from '../../../domain/auth-context.js'
import type { AuthContexts } from '../../../domain/ports.js'
import { actorText } from '../actor.js'

const REMEMBERED = 1_000

/**
 * Remembers callers' rights for as long as no other connection commits to the file: SQLite's `data_version`
 * tells, inside a transaction too. This connection itself never changes rights, or else it must not be wrapped.
 */
export function rememberedRights(database: Database.Database, asked: AuthContexts): AuthContexts {
  const version = database.prepare<[], number>('pragma data_version').pluck()
  const known = new LRUCache<string, AuthContext>({ max: REMEMBERED })
  let knownVersion = version.get()
  return {
    async contextOf(caller) {
      const current = version.get()
      if (current !== knownVersion) known.clear()
      knownVersion = current
      const key = actorText(caller)
      const found = known.get(key)
      if (found) return found
      const context = await asked.contextOf(caller)
      if (context) known.set(key, context)
      return context
    },
  }
}
