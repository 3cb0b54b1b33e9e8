import type { WorldRecords } from '../../domain/world.js'
import { actorText } from './actor.js'
import type { Tables } from './tables.js'

/** The row that keeps a case of a world. */
export function caseRow(of: WorldRecords['case']): Tables['cases'] {
  return {
    id: Number(of.id),
    department_id: Number(of.department),
    status: of.status,
    severity: of.severity,
    subject: of.subject,
    description: of.description,
    solution: of.solution,
    owner_id: numberOf(of.owner),
    customer_id: numberOf(of.customer),
    originating_channel: of.originatingChannel,
    created_at: of.created,
    created_by: of.createdBy && actorText(of.createdBy),
    last_modified_at: of.lastModified,
    last_modified_by: of.lastModifiedBy && actorText(of.lastModifiedBy),
    last_closed_at: of.lastClosed,
    due_at: of.dueDate,
  }
}

/** The row that keeps an activity of a world. */
export function activityRow(of: WorldRecords['activity']): Tables['activities'] {
  return {
    id: Number(of.id),
    case_id: numberOf(of.case),
    department_id: Number(of.department),
    type: of.type,
    subtype: of.subtype,
    mode: of.mode,
    status: of.status,
    substatus: of.substatus,
    queue_id: numberOf(of.queue),
    assigned_to: numberOf(of.assignedTo),
    locked: Number(of.locked),
    pinned: Number(of.pinned),
    awaiting_supervision: Number(of.awaitingSupervision),
    priority: of.priority,
    subject: of.subject,
    created_at: of.created,
    last_modified_at: of.lastModified,
    last_modified_by: of.lastModifiedBy && actorText(of.lastModifiedBy),
    due_at: of.dueDate,
  }
}

/** The row that keeps a note of a world. */
export function noteRow(of: WorldRecords['note']): Tables['notes'] {
  return {
    id: Number(of.id),
    case_id: Number(of.case),
    content: of.content,
    created_at: of.created,
    created_by: actorText(of.createdBy),
  }
}

function numberOf(id: string | null): number | null {
  return id === null ? null : Number(id)
}
