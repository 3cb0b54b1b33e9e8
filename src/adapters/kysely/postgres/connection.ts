import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Connection } from '../connection.js'
import type { Arguments, Prepared } from '../prepared.js'
import { meaningOf } from './failures.js'

const names = new Map<string, string>()

/** A statement stays prepared under a name that comes from its text alone: no two texts ever share one. */
function nameOf(text: string): string {
  const known = names.get(text) ?? createHash('sha256').update(text).digest('base64url')
  names.set(text, known)
  return known
}

/** Runs a statement that is prepared when it is first run on a connection; failures are told as `meaningOf` says. */
function ask<Row>(client: pg.ClientBase, { sql, values }: Prepared<Row>, args: Arguments): Promise<pg.QueryResult> {
  return told(client.query({ name: nameOf(sql), text: sql, values: values(args) }))
}

/** Statements on a connection; each is sent at once, before the last is answered. */
export function postgresConnection(client: pg.ClientBase): Connection {
  return {
    async all<Row>(query: Prepared<Row>, args: Arguments) {
      const { rows } = await ask(client, query, args)
      return rows as Row[]
    },
    async run(change, args) {
      return (await ask(client, change, args)).rowCount ?? 0
    },
    async runBoth(first, second, args) {
      const [, { rowCount }] = await Promise.all([ask(client, first, args), ask(client, second, args)])
      return rowCount ?? 0
    },
  }
}

/** Several statements without arguments in one message; the result of each. */
export async function command(client: pg.ClientBase, ...texts: readonly string[]): Promise<readonly pg.QueryResult[]> {
  const results = await told(client.query(texts.join('; ')))
  return texts.length === 1 ? [results] : (results as unknown as pg.QueryResult[])
}

/** Rolls a transaction back; a connection that cannot even do this is thrown away by `connected`. */
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
