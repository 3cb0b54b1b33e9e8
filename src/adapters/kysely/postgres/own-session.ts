import type pg from 'pg'
import type { Random } from '../epoch.js'
import { reach } from './connect.js'
import { command } from './connection.js'

const ROUNDS = 3
const LENT =
  'A pooler lends the same session to several connections, so that statements of one would run for another. ' +
  'Connect to PostgreSQL itself, or set the pooler to pool sessions (see docs/scaling.md)'

/**
 * Proves that each connection has a session of its own: a mark that is set on one is still there when another
 * connection has set its own.
 * @throws Error where the database cannot be reached, or a pooler lends sessions for a transaction or a statement
 */
export async function requireOwnSessions(databaseUrl: string, random: Random): Promise<void> {
  const one = await reach(databaseUrl)
  try {
    const other = await reach(databaseUrl)
    try {
      const mark = String(random())
      for (let round = 1; round <= ROUNDS; round += 1) await compare({ one, other, mark })
    } finally {
      await other.end()
    }
  } finally {
    await one.end()
  }
}

interface Pair {
  readonly one: pg.Client
  readonly other: pg.Client
  readonly mark: string
}

async function compare({ one, other, mark }: Pair): Promise<void> {
  await set(one, `${mark} one`)
  await set(other, `${mark} other`)
  // A pooler that lends two sessions alternately is found by an odd number of looks.
  for (let look = 1; look <= 2; look += 1) await requireMark(one, `${mark} one`)
  await requireMark(other, `${mark} other`)
}

async function set(client: pg.Client, mark: string): Promise<void> {
  await command(client, `set casework.session = '${mark}'`)
}

async function requireMark(client: pg.Client, mark: string): Promise<void> {
  const [found] = await command(client, "select current_setting('casework.session', true) as mark")
  if ((found?.rows as { mark: string | null }[])[0]?.mark !== mark) throw new Error(LENT)
}
