import type { WorldKind, WorldRecord, WorldRecords } from '../../domain/world.js'
import type { NewSecret } from './chance.js'
import { journalRow } from './journal-row.js'
import type { Tables } from './tables.js'
import { webhookRow } from './webhook-row.js'
import { activityRow, caseRow, noteRow } from './work-rows.js'

/** The tables that a world fills, each after those that it refers to; webhooks begin at the end of the journal. */
export const WORLD_TABLES = [
  'departments',
  'roles',
  'role_actions',
  'queues',
  'users',
  'user_departments',
  'user_roles',
  'user_pull_users',
  'user_pull_queues',
  'clients',
  'client_departments',
  'customers',
  'cases',
  'activities',
  'notes',
  'journal',
  'webhooks',
] as const satisfies readonly (keyof Tables)[]
export type WorldTable = (typeof WORLD_TABLES)[number]

/** The table that holds the records of each kind. */
export const TABLE_OF = {
  department: 'departments',
  role: 'roles',
  queue: 'queues',
  user: 'users',
  client: 'clients',
  webhook: 'webhooks',
  customer: 'customers',
  case: 'cases',
  activity: 'activities',
  note: 'notes',
  journal: 'journal',
} as const satisfies Record<WorldKind, WorldTable>

/** Every kind, each after those that it refers to. */
export const KINDS = Object.keys(TABLE_OF) as WorldKind[]

/** The column that keeps the id of a record of each kind. */
export function keyOf(kind: WorldKind): 'id' | 'seq' {
  return kind === 'journal' ? 'seq' : 'id'
}

/** A row with its table and the member of the record that it comes from, empty for the record itself. */
export type WorldRow = {
  [T in WorldTable]: { readonly table: T; readonly member: string; readonly row: Tables[T] }
}[WorldTable]

/**
 * The rows that keep a record.
 * @param newSecret makes the secret of a webhook
 */
export function rowsOf({ kind, record }: WorldRecord, newSecret: NewSecret): WorldRow[] {
  return (ROWS[kind] as (of: typeof record, newSecret: NewSecret) => WorldRow[])(record, newSecret)
}

const ROWS: { readonly [K in WorldKind]: (of: WorldRecords[K], newSecret: NewSecret) => WorldRow[] } = {
  department: (of) =>
    rows('departments', '', [{ id: Number(of.id), name: of.name, require_solution: Number(of.requireSolution) }]),
  role: (of) => [
    ...rows('roles', '', [{ id: Number(of.id), name: of.name }]),
    ...rows(
      'role_actions',
      '.actions',
      of.actions.map((action) => ({ role_id: Number(of.id), action })),
    ),
  ],
  queue: (of) => rows('queues', '', [{ id: Number(of.id), name: of.name, department_id: Number(of.department) }]),
  user: userRows,
  client: clientRows,
  webhook: (of, newSecret) => rows('webhooks', '', [webhookRow(of, newSecret())]),
  customer: (of) => rows('customers', '', [{ id: Number(of.id), name: of.name }]),
  case: (of) => rows('cases', '', [caseRow(of)]),
  activity: (of) => rows('activities', '', [activityRow(of)]),
  note: (of) => rows('notes', '', [noteRow(of)]),
  journal: (of) => rows('journal', '', [journalRow(of)]),
}

function rows<T extends WorldTable>(table: T, member: string, list: readonly Tables[T][]): WorldRow[] {
  return list.map((row) => ({ table, member, row }) as unknown as WorldRow)
}

function userRows({ pull, ...of }: WorldRecords['user']): WorldRow[] {
  const user_id = Number(of.id)
  const user = {
    id: user_id,
    user_name: of.userName,
    first_name: of.firstName,
    last_name: of.lastName,
    home_department_id: numberOf(of.homeDepartment),
  }
  const departments = of.foreignDepartments.map((id) => ({ user_id, department_id: Number(id) }))
  return [
    ...rows('users', '', [user]),
    ...rows('user_departments', '.foreignDepartments', departments),
    ...rows(
      'user_roles',
      '.roles',
      of.roles.map((id) => ({ user_id, role_id: Number(id) })),
    ),
    ...rows(
      'user_pull_users',
      '.pull.users',
      pull.users.map((id) => ({ user_id, pulled_user_id: Number(id) })),
    ),
    ...rows(
      'user_pull_queues',
      '.pull.queues',
      pull.queues.map((id) => ({ user_id, queue_id: Number(id) })),
    ),
  ]
}

function clientRows({ id, name, type, departments }: WorldRecords['client']): WorldRow[] {
  const client_id = Number(id)
  const within = (departments ?? []).map((department) => ({ client_id, department_id: Number(department) }))
  return [
    ...rows('clients', '', [{ id: client_id, name, type, limited: Number(departments !== null) }]),
    ...rows('client_departments', '.departments', within),
  ]
}

function numberOf(id: string | null): number | null {
  return id === null ? null : Number(id)
}
