import type { Stored } from '../support/stored.js'

type Row = Stored['cases'][number] | Stored['activities'][number]

const COLUMNS: Readonly<Record<string, string>> = {
  assignedTo: 'assigned_to',
  awaitingSupervision: 'awaiting_supervision',
  lastClosed: 'last_closed_at',
  lastModified: 'last_modified_at',
  lastModifiedBy: 'last_modified_by',
  owner: 'owner_id',
  queue: 'queue_id',
}
const FLAGS = ['locked', 'pinned', 'awaitingSupervision']
const INSTANTS = ['lastClosed', 'lastModified']

/** Of a stored row those members that are asked for, written as a world writes them (contract, section 5). */
export function fieldsOf(rows: readonly Row[], id: string, asked: object): object {
  const row: Partial<Record<string, string | number | null>> = rows.find((one) => String(one.id) === id) ?? {}
  return Object.fromEntries(Object.keys(asked).map((name) => [name, written(name, row[COLUMNS[name] ?? name])]))
}

function written(name: string, value: string | number | null | undefined): unknown {
  if (value === null || value === undefined) return value
  if (FLAGS.includes(name)) return value !== 0
  return INSTANTS.includes(name) ? new Date(value).toISOString() : String(value)
}
