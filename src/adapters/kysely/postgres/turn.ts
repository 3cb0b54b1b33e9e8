import pg from 'pg'
import type { Value } from '../prepared.js'

/** A statement that stays prepared on a connection under its name. */
export interface Named {
  readonly name: string
  readonly text: string
  readonly values: readonly Value[]
}

interface Asked extends Named {
  resolve(result: pg.QueryResult): void
  reject(error: unknown): void
}

/** Of the driver's query, what its types do not tell. */
interface Driven extends pg.Query {
  readonly _result: pg.QueryResult
  /** Why rows are left out, where one could not be read. */
  readonly _canceledDueToError: unknown
  handleCommandComplete(message: unknown, connection: pg.Connection): void
}

const Query = pg.Query as unknown as new (text: string) => Driven

const prepared = new WeakMap<pg.Connection, Set<string>>()

/** The names of what is prepared on a connection. */
function preparedOn(connection: pg.Connection): Set<string> {
  const names = prepared.get(connection) ?? new Set()
  prepared.set(connection, names)
  return names
}

/** Statements that are sent together, and answered together. */
class Turn extends Query {
  readonly #asked: readonly Asked[]
  readonly #done: pg.QueryResult[] = []
  #prepared: Set<string> | null = null

  constructor(asked: readonly Asked[]) {
    super('')
    this.#asked = asked
  }

  /** Called by the driver when all is done, or something failed: then nothing behind that has run. */
  callback = (error?: Error | null): void => {
    for (const [nth, { name, resolve, reject }] of this.#asked.entries()) {
      const result = this.#done[nth]
      if (result) {
        resolve(result)
        continue
      }
      // Another turn may have closed it, and failed before it was prepared again.
      this.#prepared?.delete(name)
      reject(error)
    }
  }

  override submit = (connection: pg.Connection): void => {
    const known = preparedOn(connection)
    this.#prepared = known
    connection.stream.cork()
    for (const { name, text, values } of this.#asked) {
      if (!known.has(name)) {
        // It may have been prepared by a turn that failed, and to close what is not there is no failure.
        connection.close({ type: 'S', name }, true)
        connection.parse({ name, text, types: [] }, true)
      }
      connection.bind({ statement: name, values: values.map((value) => (value === null ? null : String(value))) }, true)
      connection.describe({ type: 'P', name: '' }, true)
      connection.execute({}, true)
    }
    connection.sync()
    connection.stream.uncork()
  }

  override handleCommandComplete(message: unknown, connection: pg.Connection): void {
    super.handleCommandComplete(message, connection)
    if (this._canceledDueToError) return
    const asked = this.#asked[this.#done.length]
    if (asked) this.#prepared?.add(asked.name)
    this.#done.push(this._result)
  }
}

const turns = new WeakMap<pg.ClientBase, Asked[]>()

/**
 * Runs a statement together with whatever else is asked of its client in the same turn of the event loop: one message
 * goes there and one comes back, where the driver would have two for each. None behind one that fails is run: they fail
 * as it does.
 */
export function askInTurn(client: pg.ClientBase, statement: Named): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const asked = { ...statement, resolve, reject }
    const others = turns.get(client)
    if (others) {
      others.push(asked)
      return
    }
    turns.set(client, [asked])
    process.nextTick(endTurn, client)
  })
}

/** Sends what was asked in this turn at once, so that whatever else is sent comes behind it. */
export function endTurn(client: pg.ClientBase): void {
  const asked = turns.get(client)
  if (!asked) return
  turns.delete(client)
  client.query(new Turn(asked))
}
