import type pg from 'pg'
import type { AuthContexts, Consistently, ReadUnit } from '../../../domain/ports.js'
import { contextsOf } from '../auth-contexts.js'
import { outcomeOf } from '../together/outcome.js'
import { compileStatements, unitOfWork } from '../unit-of-work.js'
import { askedTogether } from './asked-together.js'
import { connected } from './connect.js'
import { command, postgresConnection, rollBack } from './connection.js'
import { readingEngine } from './engine.js'
import { type Random, retried } from './retries.js'

/** What views run on. */
export interface ViewOptions {
  readonly databaseUrl: string
  readonly pool: pg.Pool
  readonly random: Random
}

const READING = compileStatements(readingEngine)

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
  const value = await work(unitOfWork(postgresConnection(client), READING, () => Promise.resolve(last)))
  await command(client, 'commit')
  return value
}

/** Callers that are asked for while others are looked up wait for the next statement, which sees what is true then. */
const GROUPS = { most: 256, atOnce: 1, patience: 100 }

/** Looks up callers outside a unit, many with one statement; again after a failure that passes. */
export function callersOn({ pool, random }: ViewOptions): AuthContexts {
  return askedTogether(
    (callers) =>
      retried(random, () => connected(pool, (client) => contextsOf(postgresConnection(client), READING.auth, callers))),
    GROUPS,
  )
}
