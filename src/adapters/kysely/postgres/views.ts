import type pg from 'pg'
import type { AuthContexts, Consistently, ReadUnit } from '../../../domain/ports.js'
import { authContexts } from '../auth-contexts.js'
import type { Random } from '../epoch.js'
import { outcomeOf } from '../outcome.js'
import { unitOfWork } from '../unit-of-work.js'
import { connected } from './connect.js'
import { command, postgresConnection, rollBack } from './connection.js'
import { retried } from './retries.js'
import { STATEMENTS } from './units.js'

/** The database that views run on. */
export interface ViewOptions {
  readonly databaseUrl: string
  readonly pool: pg.Pool
  readonly random: Random
}

/** Runs views, each at one instant; again after a failure that passes. */
export function consistentlyOn({ pool, random }: ViewOptions): Consistently {
  return (work) =>
    retried(random, async () => {
      const done = await connected(pool, async (client) => {
        const outcome = await outcomeOf(view(client, work))
        if ('error' in outcome) await rollBack(client)
        return outcome
      })
      if ('error' in done) throw done.error
      return done.value
    })
}

async function view<T>(client: pg.ClientBase, work: (view: ReadUnit) => Promise<T>): Promise<T> {
  // How far the journal is final has to be known before the instant of the view.
  const [, end] = await command(
    client,
    'begin',
    'select journal_end() as last',
    'commit',
    'begin isolation level repeatable read read only',
  )
  const last = Number((end?.rows as { last: number }[])[0]?.last)
  const journalEnd = () => Promise.resolve(last)
  const value = await work(unitOfWork(postgresConnection(client), STATEMENTS, { journalEnd }))
  await command(client, 'commit')
  return value
}

/** Looks up callers outside a unit; again after a failure that passes. */
export function callersOn({ pool, random }: ViewOptions): AuthContexts {
  return {
    contextOf: (caller) =>
      retried(random, () =>
        connected(pool, (client) => authContexts(postgresConnection(client), STATEMENTS.auth).contextOf(caller)),
      ),
  }
}
