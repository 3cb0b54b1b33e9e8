import type pg from 'pg'
import type { AuthContexts, UnitOfWork } from '../../../domain/ports.js'
import { contextsOf } from '../auth-contexts.js'
import type { Connection } from '../connection.js'
import { compileStatements, unitOfWork } from '../unit-of-work.js'
import { askedTogether } from './asked-together.js'
import { command, postgresConnection } from './connection.js'
import { writingEngine } from './engine.js'

/** Every statement of a unit that waits for locks. */
export const WRITING = compileStatements(writingEngine)

/** Is told how many rows were changed, or are about to be. */
export type Changed = (rows: number) => void

/** The unit of a transaction on a client; it waits for whoever has locked what it needs. */
export function patientUnit(client: pg.ClientBase, begun: Promise<unknown>, changed: Changed): UnitOfWork {
  return {
    ...unitOfWork(telling(changed, after(begun, postgresConnection(client))), WRITING, async () => {
      const [end] = await command(client, 'select journal_end() as last')
      return Number((end?.rows as { last: number }[])[0]?.last)
    }),
    authContexts: rightsIn(client),
  }
}

/** Callers as a transaction sees them. They are asked for with its beginning: that writes nothing. */
export function rightsIn(client: pg.ClientBase): AuthContexts {
  const connection = postgresConnection(client)
  return askedTogether((callers) => contextsOf(connection, WRITING.auth, callers), {
    most: Number.POSITIVE_INFINITY,
    atOnce: Number.POSITIVE_INFINITY,
    soon: queueMicrotask,
  })
}

/** A connection that tells of its changes. */
export function telling(changed: Changed, connection: Connection): Connection {
  return {
    all: connection.all,
    async runBoth(first, second, args) {
      const rows = await connection.runBoth(first, second, args)
      changed(rows)
      return rows
    },
  }
}

/** A connection whose statements are not sent before the transaction has begun. */
export function after(begun: Promise<unknown>, connection: Connection): Connection {
  return {
    all: (query, args) => begun.then(() => connection.all(query, args)),
    runBoth: (first, second, args) => begun.then(() => connection.runBoth(first, second, args)),
  }
}
