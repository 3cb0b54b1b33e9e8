import type pg from 'pg'
import type { Connection } from '../connection.js'
import type { Arguments, Prepared, Value } from '../prepared.js'
import type { Answer } from './answer.js'
import { meaningOf } from './failures.js'
import { askInTurn, endTurn } from './turn.js'

const names = new Map<string, string>()

/** Every text has one name in all connections, and stays prepared under it. */
function nameOf(text: string): string {
  const known = names.get(text) ?? `s${String(names.size + 1)}`
  names.set(text, known)
  return known
}

/** Runs a statement that is prepared when it is first run on a connection; what fails is told as `meaningOf` says. */
function ask(client: pg.ClientBase, text: string, values: readonly Value[]): Promise<Answer> {
  return told(askInTurn(client, { name: nameOf(text), text, values }))
}

/** Statements on a connection, those of one turn of the event loop in one message. */
export function postgresConnection(client: pg.ClientBase): Connection {
  return {
    async all<Row>(query: Prepared<Row>, args: Arguments) {
      const { rows } = await ask(client, query.sql, query.values(args))
      return rows as Row[]
    },
    async runBoth(first, second, args) {
      const [, { rowCount }] = await Promise.all([
        ask(client, first.sql, first.values(args)),
        ask(client, second.sql, second.values(args)),
      ])
      return rowCount ?? 0
    },
  }
}

/** Commits, behind whatever else is asked in the same turn: it is not even tried when that fails. */
export function sendCommit(client: pg.ClientBase): Promise<Answer> {
  return told(askInTurn(client, { name: 'commit', text: 'commit', values: [] }))
}

/** Several statements without arguments in one message; the result of each. */
export async function command(client: pg.ClientBase, ...texts: readonly string[]): Promise<readonly pg.QueryResult[]> {
  endTurn(client)
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
