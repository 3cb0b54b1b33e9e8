import type pg from 'pg'
import type { Connection } from '../connection.js'
import { meaningOf } from './failures.js'

const names = new Map<string, string>()

/** Every text has one name in all connections, and stays prepared under it. */
function nameOf(text: string): string {
  const known = names.get(text) ?? `s${String(names.size + 1)}`
  names.set(text, known)
  return known
}

/** Statements on a connection, each prepared when it is first run there; what fails is told as `meaningOf` says. */
export function postgresConnection(client: pg.ClientBase): Connection {
  const ask = (text: string, values: unknown[]) => told(client.query({ name: nameOf(text), text, values }))
  return {
    async all<Row>(
      query: { sql: string; values: (args: Parameters<Connection['all']>[1]) => unknown[] },
      args: Parameters<Connection['all']>[1],
    ) {
      const { rows } = await ask(query.sql, query.values(args))
      return rows as Row[]
    },
    async runBoth(first, second, args) {
      // Both are sent at once. When the first fails, so does the second, with less to say.
      const [, { rowCount }] = await Promise.all([
        ask(first.sql, first.values(args)),
        ask(second.sql, second.values(args)),
      ])
      return rowCount ?? 0
    },
  }
}

/** Several statements without arguments in one message; the result of each. */
export async function command(client: pg.ClientBase, ...texts: readonly string[]): Promise<readonly pg.QueryResult[]> {
  const results = await told(client.query(texts.join('; ')))
  return texts.length === 1 ? [results] : (results as unknown as pg.QueryResult[])
}

/** Undoes what a connection has begun; where it cannot even do this, `connected` throws it away. */
export async function rollBack(client: pg.ClientBase): Promise<void> {
  await command(client, 'rollback').catch(() => undefined)
}

async function told<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw meaningOf(error)
  }
}
