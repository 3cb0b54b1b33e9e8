import Database from 'better-sqlite3'
import pg from 'pg'
import { sqliteFile } from '../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../src/adapters/kysely/postgres/connect.js'
import type { Dice } from './dice.js'
import type { Administration, Rights } from './history.js'
import { QUEUES, roleOf, USERS } from './people.js'

/** Changes a store around the services that work on it. */
export interface Administrator {
  /** Runs a statement in a transaction; returns the changed rows, and the highest number of the journal. */
  run(statement: string): Promise<{ readonly changed: number; readonly after: number }>
  end(): Promise<void>
}

const LAST = 'select coalesce(max(seq), 0) as last from journal'

/** An administrator of the database of an address. */
export async function administratorOf(url: string): Promise<Administrator> {
  if (url.startsWith('sqlite:')) return administratorOfFile(sqliteFile(url))
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  return {
    async run(statement) {
      try {
        await client.query('begin')
        const { rowCount } = await client.query(statement)
        const { rows } = await client.query<{ last: number }>(LAST)
        await client.query('commit')
        return { changed: rowCount ?? 0, after: rows[0]!.last }
      } catch (error) {
        await client.query('rollback')
        // Services lock a case before its activities. The database locks a case after an activity that is moved.
        if ((error as pg.DatabaseError).code === '40P01') return { changed: 0, after: 0 }
        throw error
      }
    },
    end: () => client.end(),
  }
}

function administratorOfFile(file: string): Administrator {
  const database = new Database(file)
  const run = database.transaction((statement: string) => {
    const { changes: changed } = database.prepare(statement).run()
    return { changed, after: database.prepare<[], number>(LAST).pluck().get()! }
  })
  return { run: async (statement) => run.immediate(statement), end: async () => void database.close() }
}

type Planned = Administration extends infer A ? (A extends unknown ? Omit<A, 'after'> : never) : never

/** A change by chance, and how it is written. */
export function change(
  dice: Dice,
  cases: readonly number[],
  withdrawn: Map<string, Right>,
): [statement: string, Planned] {
  const kind = dice.below(10)
  const id = 10 * dice.one(cases) + dice.below(2)
  if (kind < 3)
    return [`update activities set locked = 1 where id = ${id} and status = 'assigned'`, { kind: 'lock', activity: id }]
  const department = 1 + dice.below(2)
  if (kind === 3) {
    const moved = dice.one(cases)
    const statement = `update cases set department_id = ${department} where id = ${moved}`
    return [statement, { kind: 'move', table: 'cases', id: moved, department }]
  }
  if (kind === 4) {
    const statement = `update activities set department_id = ${department} where id = ${id} and status <> 'completed'`
    return [statement, { kind: 'move', table: 'activities', id, department }]
  }
  return changeOfRights(dice, withdrawn)
}

/** Where each kind of right is kept. */
const TABLES: Readonly<Record<keyof Rights, readonly [table: string, column: string]>> = {
  actions: ['user_roles', 'role_id'],
  departments: ['user_departments', 'department_id'],
  users: ['user_pull_users', 'pulled_user_id'],
  queues: ['user_pull_queues', 'queue_id'],
}

/** The most rights that are withdrawn at once: a caller without any rights proves little. */
const MOST_WITHDRAWN = 8

/** Takes a right away, or gives it back. */
function changeOfRights(dice: Dice, withdrawn: Map<string, Right>): [string, Planned] {
  const held = withdrawn.size >= MOST_WITHDRAWN
  const one = held ? dice.one([...withdrawn.values()]) : anyRight(dice)
  const { user, right, value } = one
  const key = [user, right, value].join()
  if (held) withdrawn.delete(key)
  else withdrawn.set(key, one)
  const [table, column] = TABLES[right]
  const stored = right === 'actions' ? roleOf(String(value)) : value
  const statement = held
    ? `insert into ${table} (user_id, ${column}) values (${user}, ${stored})`
    : `delete from ${table} where user_id = ${user} and ${column} = ${stored}`
  return [statement, { kind: 'right', of: `user/${user}`, right, value, held }]
}

/** A right of a user. */
export interface Right {
  readonly user: number
  readonly right: keyof Rights
  readonly value: number | string
}

function anyRight(dice: Dice): Right {
  const user = dice.one(USERS)
  const right = dice.one(['actions', 'actions', 'departments', 'users', 'queues'] as const)
  const value = {
    actions: dice.one(['Case:Close', 'Activity:Pick Activities', 'Activity:Complete']),
    departments: 2,
    users: dice.one(USERS.filter((other) => other !== user)),
    queues: Number(dice.one(Object.keys(QUEUES))),
  }[right]
  return { user, right, value }
}
