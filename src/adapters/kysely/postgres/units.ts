import type pg from 'pg'
import type { Atomically } from '../../../domain/ports.js'
import type { Random } from '../epoch.js'
import { compileStatements, unitOfWork } from '../unit-of-work.js'
import { command, postgresConnection } from './connection.js'
import { postgresEngine } from './engine.js'
import { retried } from './retries.js'
import { inTransaction } from './transaction.js'

/** Every statement of the service on PostgreSQL. */
export const STATEMENTS = compileStatements(postgresEngine)

/** Runs each unit of work in a transaction of its own, which waits for locks; again after a failure that passes. */
export function atomicallyOn(databaseUrl: string, pool: pg.Pool, random: Random): Atomically {
  return (work) =>
    retried(random, async () => {
      const ended = await inTransaction({ databaseUrl, pool }, async (client, begun) => {
        await begun
        const journalEnd = () => journalEndOn(client)
        return work(unitOfWork(postgresConnection(client), STATEMENTS, { locks: 'wait', journalEnd }))
      })
      if ('undone' in ended) throw ended.undone
      return ended.kept
    })
}

/** How far the journal is final. */
export async function journalEndOn(client: pg.ClientBase): Promise<number> {
  const [result] = await command(client, 'select journal_end() as last')
  return Number((result?.rows as { last: number }[])[0]?.last)
}
