import type pg from 'pg'
import type { Atomically, Consistently } from '../../../domain/ports.js'
import { compileStatements, unitOfWork } from '../unit-of-work.js'
import { commit } from './commit.js'
import { connected } from './connect.js'
import { command, postgresConnection } from './connection.js'
import { readingEngine, writingEngine } from './engine.js'
import { type Random, retried } from './retries.js'

const READING = compileStatements(readingEngine)
const WRITING = compileStatements(writingEngine)

/** What units run on. */
export interface Units {
  readonly databaseUrl: string
  readonly pool: pg.Pool
  readonly random: Random
}

/**
 * Runs units in transactions of their own. READ COMMITTED is enough, since every row that decides is locked when it
 * is read, and nobody loses a right meanwhile: whoever takes one away waits for the units that rely on it.
 */
export function atomicallyOn(units: Units): Atomically {
  return (work) =>
    inTransaction(units, async (client) => {
      const [, , begun] = await command(
        client,
        'begin isolation level read committed',
        'select rely_on_rights()',
        'select pg_current_xact_id() as xid',
      )
      const value = await work(
        unitOfWork(postgresConnection(client), WRITING, async () =>
          lastOf((await command(client, 'select journal_end() as last'))[0]),
        ),
      )
      await commit(client, units.databaseUrl, String(firstOf(begun)['xid']))
      return value
    })
}

/** Runs views, each at one instant. */
export function consistentlyOn(units: Units): Consistently {
  return (work) =>
    inTransaction(units, async (client) => {
      // How far the journal is final has to be known before the instant of the view.
      const [, end] = await command(
        client,
        'begin',
        'select journal_end() as last',
        'commit',
        'begin isolation level repeatable read read only',
      )
      const last = lastOf(end)
      const value = await work(unitOfWork(postgresConnection(client), READING, () => Promise.resolve(last)))
      await command(client, 'commit')
      return value
    })
}

type Done<T> = { readonly value: T } | { readonly error: unknown }

/** Runs `work`, which begins and commits, on a connection; again after a failure that passes. */
function inTransaction<T>({ pool, random }: Units, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return retried(random, async () => {
    const done = await connected(pool, async (client): Promise<Done<T>> => {
      try {
        return { value: await work(client) }
      } catch (error) {
        // A connection that cannot even do this is thrown away with all that it has begun.
        await command(client, 'rollback').catch(() => {
          throw error
        })
        return { error }
      }
    })
    if ('error' in done) throw done.error
    return done.value
  })
}

function firstOf(result: pg.QueryResult | undefined): Record<string, unknown> {
  return (result?.rows as Record<string, unknown>[] | undefined)?.[0] ?? {}
}

function lastOf(result: pg.QueryResult | undefined): number {
  return Number(firstOf(result)['last'])
}
