import pg from 'pg'
import type { Value } from '../prepared.js'
import { type Answer, type Columns, columnsOf, completed, type Described, NO_COLUMNS, rowOf } from './answer.js'

/** A statement that stays prepared on a connection under its name. */
export interface Named {
  readonly name: string
  readonly text: string
  readonly values: readonly Value[]
}

interface Asked {
  readonly statement: Named
  resolve(answer: Answer): void
  reject(error: unknown): void
}

/** Of the driver's query, what its types do not tell. */
interface Driven extends pg.Query {
  handleRowDescription(message: Described): void
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void
  handleCommandComplete(message: { readonly text: string }): void
}

const Query = pg.Query as unknown as new (text: string) => Driven

const prepared = new WeakMap<pg.Connection, Map<string, Columns>>()

/** What is prepared on a connection, by its name. */
function preparedOn(connection: pg.Connection): Map<string, Columns> {
  const known = prepared.get(connection) ?? new Map<string, Columns>()
  prepared.set(connection, known)
  return known
}

/** Statements that are sent together, and answered together. */
class Turn extends Query {
  readonly #asked: readonly Asked[]
  readonly #types: pg.CustomTypesConfig
  readonly #done: Answer[] = []
  /** How the rows of each are read; those of one that was not prepared are told with its answer. */
  #columns: (Columns | undefined)[] = []
  #rows: unknown[] = []
  #unreadable: { readonly error: unknown } | null = null
  #prepared: Map<string, Columns> | null = null

  constructor(asked: readonly Asked[], types: pg.CustomTypesConfig) {
    super('')
    this.#asked = asked
    this.#types = types
  }

  /** Called by the driver when all is done, or something failed: then nothing behind that has run. */
  callback = (error?: Error | null): void => {
    for (const [nth, { statement, resolve, reject }] of this.#asked.entries()) {
      const answer = this.#done[nth]
      if (answer) {
        resolve(answer)
        continue
      }
      // Another turn may have closed it, and failed before it was prepared again.
      this.#prepared?.delete(statement.name)
      reject(this.#unreadable ? this.#unreadable.error : error)
    }
  }

  override submit = (connection: pg.Connection): void => {
    const known = preparedOn(connection)
    this.#prepared = known
    this.#columns = this.#asked.map(({ statement }) => known.get(statement.name))
    connection.stream.cork()
    for (const [nth, { statement }] of this.#asked.entries()) {
      const { name, text, values } = statement
      const isKnown = this.#columns[nth] !== undefined
      if (!isKnown) {
        // It may have been prepared by a turn that failed, and to close what is not there is no failure.
        connection.close({ type: 'S', name }, true)
        connection.parse({ name, text, types: [] }, true)
      }
      connection.bind({ statement: name, values: values.map((value) => (value === null ? null : String(value))) }, true)
      if (!isKnown) connection.describe({ type: 'P', name: '' }, true)
      connection.execute({}, true)
    }
    connection.sync()
    connection.stream.uncork()
  }

  override handleRowDescription(message: Described): void {
    this.#columns[this.#done.length] = columnsOf(message, this.#types)
  }

  override handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    try {
      this.#rows.push(rowOf(this.#columns[this.#done.length] ?? NO_COLUMNS, fields))
    } catch (error) {
      this.#unreadable ??= { error }
    }
  }

  override handleCommandComplete({ text }: { readonly text: string }): void {
    if (this.#unreadable) return
    const nth = this.#done.length
    const asked = this.#asked[nth]
    if (asked) this.#prepared?.set(asked.statement.name, this.#columns[nth] ?? NO_COLUMNS)
    this.#done.push(completed(text, this.#rows))
    this.#rows = []
  }
}

const turns = new WeakMap<pg.ClientBase, Asked[]>()

/**
 * Runs a statement together with whatever else is asked of its client in the same turn of the event loop: one message
 * goes there and one comes back, where the driver would have two for each. None behind one that fails is run: they fail
 * as it does.
 */
export function askInTurn(client: pg.ClientBase, statement: Named): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = { statement, resolve, reject }
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
  client.query(new Turn(asked, client))
}
