import type { Stored } from '../support/stored.js'

type Row = Stored['cases'][number] | Stored['activities'][number]
type Value = string | number | null

const COLUMNS: Readonly<Record<string, string>> = {
  assignedTo: 'assigned_to',
  awaitingSupervision: 'awaiting_supervision',
  case: 'case_id',
  department: 'department_id',
  dueDate: 'due_at',
  lastClosed: 'last_closed_at',
  lastModified: 'last_modified_at',
  lastModifiedBy: 'last_modified_by',
  originatingChannel: 'originating_channel',
  owner: 'owner_id',
  queue: 'queue_id',
}
const FLAGS = ['locked', 'pinned', 'awaitingSupervision']
const INSTANTS = ['lastClosed', 'lastModified', 'dueDate']
const NUMBERS = ['assignedTo', 'case', 'department', 'owner', 'queue', 'priority']

/** Of a stored row those members that are asked for, written as a world writes them (contract, section 5). */
export function fieldsOf(rows: readonly Row[], id: string, asked: object): object {
  const row: Partial<Record<string, Value>> = rows.find((one) => String(one.id) === id) ?? {}
  return Object.fromEntries(Object.keys(asked).map((name) => [name, written(name, row[COLUMNS[name] ?? name])]))
}

/** Members of a world as the columns of a row that have them. */
export function columnsOf(members: object): Readonly<Record<string, Value>> {
  const columns = Object.entries(members as Readonly<Record<string, Value | boolean>>)
  return Object.fromEntries(columns.map(([name, value]) => [COLUMNS[name] ?? name, stored(name, value)]))
}

function written(name: string, value: Value | undefined): unknown {
  if (value === null || value === undefined) return value
  if (FLAGS.includes(name)) return value !== 0
  return INSTANTS.includes(name) ? new Date(value).toISOString() : String(value)
}

function stored(name: string, value: Value | boolean): Value {
  if (typeof value === 'boolean') return Number(value)
  if (value === null || typeof value === 'number') return value
  if (INSTANTS.includes(name)) return Date.parse(value)
  return NUMBERS.includes(name) ? Number(value) : value
}
