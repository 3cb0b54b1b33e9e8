import type { Caller } from '../../domain/auth-context.js'
import type { Change } from '../../domain/journal.js'
import type { WorldKind, WorldRecord } from '../../domain/world.js'

/** A record as a line of a world has it: under its kind. */
export type WrittenRecord = Readonly<Partial<Record<WorldKind, Readonly<Record<string, unknown>>>>>

const INSTANTS = ['created', 'lastModified', 'lastClosed', 'dueDate', 'at']
const CALLERS = ['createdBy', 'lastModifiedBy', 'by']
const CHANGES = ['status', 'assignedTo', 'queue']
/** Null says something there. */
const NULLABLE = ['homeDepartment']
/** True says nothing there, and false does. */
const TRUE_BY_DEFAULT = ['ordered', 'enabled']
/** An empty list says nothing there. */
const LISTED_IF_ANY = ['edited']

/** Writes a record as contract section 5 has it, without the members that say nothing. `checkRecord` reads it back. */
export function writtenRecord({ kind, record }: WorldRecord): WrittenRecord {
  const written: Record<string, unknown> = {}
  for (const [member, value] of Object.entries<unknown>({ ...record })) {
    const said = writtenValue(member, value)
    if (said !== undefined) written[member] = said
  }
  return { [kind]: written }
}

function writtenValue(member: string, value: unknown): unknown {
  if (value === null) return NULLABLE.includes(member) ? null : undefined
  if (value === TRUE_BY_DEFAULT.includes(member)) return undefined
  if (LISTED_IF_ANY.includes(member) && Array.isArray(value) && value.length === 0) return undefined
  if (INSTANTS.includes(member)) return new Date(value as number).toISOString()
  if (CALLERS.includes(member)) return writtenCaller(value as Caller)
  return CHANGES.includes(member) && typeof value === 'object' ? writtenChange(value as Change<string>) : value
}

function writtenCaller({ actor, id, through }: Caller): unknown {
  if (through !== undefined) return { user: id, client: through }
  return actor === 'user' ? id : { client: id }
}

function writtenChange({ before, after }: Change<string>): unknown {
  if (before === null && after === null) return undefined
  return { ...(before !== null && { before }), ...(after !== null && { after }) }
}
