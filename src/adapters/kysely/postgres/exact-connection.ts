import pg from 'pg'
import type { Connection } from '../connection.js'
import type { Prepared } from '../prepared.js'
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
      const firstValues = first.values(args)
      const values = [...firstValues, ...second.values(args), expected]
      const sql = exactly(first, second, firstValues.length, values.length)
      await connection.all({ sql, values: () => values }, args).catch(asAlone)
      return expected
    },
  }
}

const texts = new Map<Prepared<unknown>, Map<Prepared<unknown>, string>>()

function exactly(first: Prepared<unknown>, second: Prepared<unknown>, offset: number, last: number): string {
  const known = texts.get(first) ?? new Map<Prepared<unknown>, string>()
  const text = known.get(second) ?? textOf(first.sql, second.sql, offset, last)
  texts.set(first, known.set(second, text))
  return text
}

function textOf(first: string, second: string, offset: number, last: number): string {
  const renumbered = second.replace(/\$(\d+)/g, (_, place: string) => `$${String(Number(place) + offset)}`)
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
