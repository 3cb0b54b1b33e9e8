import type { Id } from '../../domain/id.js'
import type { WorldRecords } from '../../domain/world.js'
import { actorText } from './actor.js'
import type { Tables } from './tables.js'

/** In the column of the department, for an entry about none. No department has this id. */
export const NO_DEPARTMENT = 0

/** The row that keeps an entry of a world; a number without one waits as a row that is never copied. */
export function journalRow(of: WorldRecords['journal']): Tables['journal'] {
  const seq = Number(of.id)
  if (!('kind' in of)) return { seq } as Tables['journal']
  return {
    seq,
    at: of.at,
    actor: actorText(of.by),
    client_id: numberOf(of.by.through ?? null),
    kind: of.kind,
    department_id: Number(of.department ?? NO_DEPARTMENT),
    case_id: numberOf(of.case),
    activity_id: numberOf(of.activity),
    note_id: numberOf(of.note),
    webhook_id: numberOf(of.webhook),
    case_before: numberOf(of.movedFrom),
    changed: of.edited.length === 0 ? null : of.edited.join(),
    status_before: of.status.before,
    status_after: of.status.after,
    assigned_before: numberOf(of.assignedTo.before),
    assigned_after: numberOf(of.assignedTo.after),
    queue_before: numberOf(of.queue.before),
    queue_after: numberOf(of.queue.after),
  }
}

function numberOf(id: Id | null): number | null {
  return id === null ? null : Number(id)
}
