import { sql } from 'kysely'
import { ACTIVITY_COLUMNS, CASE_COLUMNS } from '../columns.js'
import type { Engine } from '../connection.js'
import { arg, type Prepared, prepare } from '../prepared.js'
import type { Tables } from '../tables.js'
import { WORLD_COLUMNS } from '../webhook-row.js'

/** The statements that read a whole world, compiled once for an engine. */
export type WorldStatements = ReturnType<typeof worldStatements>

export function worldStatements(engine: Engine) {
  return {
    departments: pageOf(engine, 'departments'),
    roles: pageOf(engine, 'roles'),
    roleActions: partsOf(engine, 'role_actions', 'role_id', 'action'),
    queues: pageOf(engine, 'queues'),
    users: pageOf(engine, 'users'),
    userDepartments: partsOf(engine, 'user_departments', 'user_id', 'department_id'),
    userRoles: partsOf(engine, 'user_roles', 'user_id', 'role_id'),
    userPullUsers: partsOf(engine, 'user_pull_users', 'user_id', 'pulled_user_id'),
    userPullQueues: partsOf(engine, 'user_pull_queues', 'user_id', 'queue_id'),
    clients: pageOf(engine, 'clients'),
    clientDepartments: partsOf(engine, 'client_departments', 'client_id', 'department_id'),
    webhooks: pageOf(engine, 'webhooks', 'id', WORLD_COLUMNS),
    customers: pageOf(engine, 'customers'),
    cases: pageOf(engine, 'cases', 'id', CASE_COLUMNS),
    activities: pageOf(engine, 'activities', 'id', ACTIVITY_COLUMNS),
    notes: pageOf(engine, 'notes'),
    journal: pageOf(engine, 'journal', 'seq'),
    // A sequence is read as it is now, not as it was: what it has given since then does no harm.
    numbersGiven: prepare(engine.db.selectNoFrom(sql<number>`${engine.highestNumber}`.as('highest'))),
  }
}

/** A value of something that a record has several of. */
export interface Part {
  /** The id of the record. */
  readonly whole: number
  readonly value: string | number
}

/** The next rows of a table behind an id: it costs the same however far down they are. */
function pageOf<T extends keyof Tables>(
  { db }: Engine,
  table: T,
  key = 'id',
  columns: readonly string[] = ['*'],
): Prepared<Tables[T]> {
  const asked = columns.map((column) => (column === '*' ? sql`*` : sql.ref(column)))
  const page = sql<Tables[T]>`select ${sql.join(asked)} from ${sql.table(table)}
    where ${sql.ref(key)} > ${arg('after')} order by ${sql.ref(key)} limit ${arg('limit')}`
  return prepare({ compile: () => page.compile(db) }) as Prepared<Tables[T]>
}

/** The parts of the records from behind one id up to another. */
function partsOf({ db }: Engine, table: keyof Tables, whole: string, value: string): Prepared<Part> {
  const parts = sql<Part>`select ${sql.ref(whole)} as whole, ${sql.ref(value)} as value from ${sql.table(table)}
    where ${sql.ref(whole)} > ${arg('after')} and ${sql.ref(whole)} <= ${arg('until')}`
  return prepare({ compile: () => parts.compile(db) })
}
