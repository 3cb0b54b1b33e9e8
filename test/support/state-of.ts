import type { Change, Entry, Item, State } from '../../src/adapters/contract/state.js'
import type { Stored } from './stored.js'

type Value = string | number | null

/** The members of a world (contract, section 5) by their columns, where the names differ. */
const MEMBERS: Readonly<Record<string, string>> = {
  assigned_to: 'assignedTo',
  awaiting_supervision: 'awaitingSupervision',
  case_id: 'case',
  created_at: 'created',
  created_by: 'createdBy',
  customer_id: 'customer',
  department_id: 'department',
  due_at: 'dueDate',
  last_closed_at: 'lastClosed',
  last_modified_at: 'lastModified',
  last_modified_by: 'lastModifiedBy',
  originating_channel: 'originatingChannel',
  owner_id: 'owner',
  queue_id: 'queue',
}
const FLAGS = ['locked', 'pinned', 'awaiting_supervision']
const NUMBERS = ['priority']

/** The stored data, to the last column, in the words of a world. */
export function stateOf({ cases, activities, notes, webhooks, journal }: Stored): State {
  return {
    ...{ cases: cases.map(itemOf), activities: activities.map(itemOf) },
    ...{ notes: notes.map(itemOf), webhooks: webhooks.map(webhookOf), journal: journal.map(entryOf) },
  }
}

function itemOf(row: object): Item {
  const columns = Object.entries(row as Readonly<Record<string, Value>>)
  return Object.fromEntries(columns.map(([name, value]) => [MEMBERS[name] ?? name, written(name, value)])) as Item
}

function written(name: string, value: Value): unknown {
  if (FLAGS.includes(name)) return value !== 0
  if (value === null || NUMBERS.includes(name)) return value
  return name.endsWith('_at') ? new Date(value).toISOString() : String(value)
}

function webhookOf(row: Stored['webhooks'][number]): Item {
  const { id, url, kinds, ordered, enabled, created_at: created } = row
  return {
    ...{ id: String(id), url, kinds: kinds.split(','), ordered: ordered !== 0, enabled: enabled !== 0 },
    created: created === null ? null : new Date(created).toISOString(),
  }
}

function entryOf(row: Stored['journal'][number]): Entry {
  return {
    id: String(row.seq),
    at: new Date(row.at).toISOString(),
    by: row.actor,
    kind: row.kind,
    department: String(row.department_id),
    case: text(row.case_id),
    movedFrom: text(row.case_before),
    activity: text(row.activity_id),
    edited: row.changed?.split(',') ?? [],
    note: text(row.note_id),
    status: change(row.status_before, row.status_after),
    assignedTo: change(row.assigned_before, row.assigned_after),
    queue: change(row.queue_before, row.queue_after),
  }
}

function change(before: Value, after: Value): Change {
  return { before: text(before), after: text(after) }
}

function text(value: Value): string | null {
  return value === null ? null : String(value)
}
