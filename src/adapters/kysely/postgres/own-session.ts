import type { Random } from '../epoch.js'
import { reach } from './connect.js'
import { command } from './connection.js'

const ROUNDS = 3
const LENT =
  'A pooler lends the same session to several connections, so that statements of one would run for another. ' +
  'Connect to PostgreSQL itself, or set the pooler to pool sessions (see docs/scaling.md)'

/**
 * Proves that each connection has a session of its own: a mark that is set on one is still there when another connection
 * has set its own.
 * @throws Error where the database cannot be reached, or a pooler lends sessions for a transaction or a statement
 */
export async function requireOwnSessions(databaseUrl: string, random: Random): Promise<void> {
  const clients = [await reach(databaseUrl), await reach(databaseUrl)]
  const mark = String(random())
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const [at, client] of clients.entries()) {
        await command(client, `set casework.session = '${mark} ${String(at)}'`)
      }
      // An odd number of looks meets another session also where a pooler lends two in turns.
      for (const at of [0, 0, 1]) {
        const [found] = await command(clients[at]!, "select current_setting('casework.session', true) as mark")
        if ((found?.rows as { mark: string | null }[])[0]?.mark !== `${mark} ${String(at)}`) throw new Error(LENT)
      }
    }
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}
