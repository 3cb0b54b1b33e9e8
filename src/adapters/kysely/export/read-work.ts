import type { ActivityMode, ActivityStatus, ActivitySubstatus } from '../../../domain/activity.js'
import type { Caller } from '../../../domain/auth-context.js'
import type { CaseStatus, Severity } from '../../../domain/case.js'
import type { Id } from '../../../domain/id.js'
import type { WorldActivity, WorldCase, WorldNote } from '../../../domain/world.js'
import { actorOf } from '../actor.js'
import type { Tables } from '../tables.js'

/** A row as a case of a world. */
export function toCase(row: Tables['cases']): WorldCase {
  return {
    id: String(row.id),
    department: String(row.department_id),
    status: row.status as CaseStatus,
    severity: row.severity as Severity,
    subject: row.subject,
    description: row.description,
    solution: row.solution,
    owner: idOf(row.owner_id),
    customer: idOf(row.customer_id),
    originatingChannel: row.originating_channel,
    created: row.created_at,
    createdBy: callerOf(row.created_by),
    lastModified: row.last_modified_at,
    lastModifiedBy: callerOf(row.last_modified_by),
    lastClosed: row.last_closed_at,
    dueDate: row.due_at,
  }
}

/** A row as an activity of a world. */
export function toActivity(row: Tables['activities']): WorldActivity {
  return {
    id: String(row.id),
    case: idOf(row.case_id),
    department: String(row.department_id),
    type: row.type,
    subtype: row.subtype,
    mode: row.mode as ActivityMode,
    status: row.status as ActivityStatus,
    substatus: row.substatus as ActivitySubstatus | null,
    queue: idOf(row.queue_id),
    assignedTo: idOf(row.assigned_to),
    locked: row.locked !== 0,
    pinned: row.pinned !== 0,
    awaitingSupervision: row.awaiting_supervision !== 0,
    priority: row.priority,
    subject: row.subject,
    created: row.created_at,
    lastModified: row.last_modified_at,
    lastModifiedBy: callerOf(row.last_modified_by),
    dueDate: row.due_at,
  }
}

/** A row as a note of a world. */
export function toNote(row: Tables['notes']): WorldNote {
  return {
    id: String(row.id),
    case: String(row.case_id),
    content: row.content,
    created: row.created_at,
    createdBy: actorOf(row.created_by),
  }
}

function idOf(value: number | null): Id | null {
  return value === null ? null : String(value)
}

function callerOf(actor: string | null): Caller | null {
  return actor === null ? null : actorOf(actor)
}
