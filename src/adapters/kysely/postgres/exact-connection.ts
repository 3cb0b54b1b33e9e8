import pg from 'pg'
import type { Connection } from '../connection.js'
import { Alone } from '../together/lane.js'
import { postgresConnection } from './connection.js'

/**
 * A connection for changes whose answer nobody awaits before the commit: two of them run as one statement, which fails
 * where either changes another number of rows than expected.
 * @param expected how many rows each of the two changes
 * @returns one whose changes fail with `Alone` in that case: who counts by itself can say what it means
 */
export function exactConnection(client: pg.ClientBase, expected: number): Connection {
  const connection = postgresConnection(client)
  return {
    ...connection,
    async runBoth(first, second, args) {
      const values = [...first.values(args), ...second.values(args), expected]
      const sql = known(first.sql, second.sql)
      await connection.all({ sql, values: () => values }, args).catch(asAlone)
      return expected
    },
  }
}

const texts = new Map<string, string>()

function known(first: string, second: string): string {
  const both = first + second
  const text = texts.get(both) ?? exactly(first, second)
  texts.set(both, text)
  return text
}

const PLACES = /\$(\d+)/g

/** Two changes as one statement; behind the arguments of both it takes how many rows each has to change. */
export function exactly(first: string, second: string): string {
  const offset = first.match(PLACES)?.length ?? 0
  const renumbered = second.replace(PLACES, (_, place: string) => `$${String(Number(place) + offset)}`)
  const last = offset + (second.match(PLACES)?.length ?? 0) + 1
  const isExact = (rows: string) => `(select count(*) from ${rows}) = $${String(last)}`
  return (
    `with entered as (${first} returning 1), changed as (${renumbered} returning 1) ` +
    // The database's own way to fail within a statement.
    `select cast(case when ${isExact('entered')} and ${isExact('changed')} ` +
    `then '0' else 'not as many rows as were seen' end as integer)`
  )
}

/** The SQLSTATE of a text that is no number. */
const NO_NUMBER = '22P02'

function asAlone(error: unknown): never {
  throw error instanceof pg.DatabaseError && error.code === NO_NUMBER ? new Alone() : error
}
