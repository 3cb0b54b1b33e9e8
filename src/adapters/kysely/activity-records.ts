import type { ActivityMode, ActivityStatus, ActivitySubstatus } from '../../domain/activity.js'
import type { ActivityRecord } from '../../domain/activity-record.js'
import type { Id } from '../../domain/id.js'
import { ACTIVITY_COLUMNS } from './columns.js'
import type { Connection, Engine } from './connection.js'
import { type People, type PeopleStatements, peopleNamed } from './people.js'
import { idList, type Prepared, prepare } from './prepared.js'

/** The statement on whole activities, compiled once for an engine. */
export type ActivityRecordStatements = ReturnType<typeof activityRecordStatements>

export function activityRecordStatements({ db, among }: Engine) {
  return {
    records: prepare(
      db
        .selectFrom('activities')
        .innerJoin('departments', 'departments.id', 'activities.department_id')
        .leftJoin('queues', 'queues.id', 'activities.queue_id')
        .select(ACTIVITY_COLUMNS.map((column) => `activities.${column}` as const))
        .select(['departments.name as department_name', 'queues.name as queue_name'])
        .where(among('activities.id', 'ids'))
        .orderBy('activities.id'),
    ),
  }
}

type Row = ActivityRecordStatements['records'] extends Prepared<infer R> ? R : never

/** Reads whole activities with every name that they show: two statements, however many activities. */
export async function readActivityRecords(
  connection: Connection,
  statements: ActivityRecordStatements & { readonly people: PeopleStatements },
  ids: readonly Id[],
): Promise<readonly ActivityRecord[]> {
  const rows = await connection.all(statements.records, { ids: idList(ids) })
  const mentions = rows.flatMap((row) => [row.assigned_to, row.last_modified_by])
  const people = await peopleNamed(connection, statements.people, mentions)
  return rows.map((row) => toRecord(row, people))
}

function toRecord(row: Row, people: People): ActivityRecord {
  return {
    id: String(row.id),
    case: row.case_id === null ? null : String(row.case_id),
    department: { id: String(row.department_id), name: row.department_name },
    type: row.type,
    subtype: row.subtype,
    mode: row.mode as ActivityMode,
    status: row.status as ActivityStatus,
    substatus: row.substatus as ActivitySubstatus | null,
    queue: row.queue_id === null ? null : { id: String(row.queue_id), name: row.queue_name ?? '' },
    assignedTo: people.user(row.assigned_to),
    locked: row.locked !== 0,
    pinned: row.pinned !== 0,
    awaitingSupervision: row.awaiting_supervision !== 0,
    priority: row.priority,
    subject: row.subject,
    created: row.created_at,
    lastModified: row.last_modified_at,
    lastModifiedBy: people.doer(row.last_modified_by),
    dueDate: row.due_at,
  }
}
