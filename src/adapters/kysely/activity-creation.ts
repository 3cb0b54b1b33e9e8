import { type Expression, type SqlBool, sql } from 'kysely'
import type { NewActivity } from '../../domain/activity.js'
import type { ActivityRepository } from '../../domain/ports.js'
import { journalActivities } from './activity-journal.js'
import { stampArguments } from './actor.js'
import type { Connection, Engine } from './connection.js'
import { takeId } from './next-id.js'
import { type Arguments, arg, prepare } from './prepared.js'

/** The statements that create an activity, compiled once for an engine. */
export type ActivityCreationStatements = ReturnType<typeof activityCreationStatements>

export function activityCreationStatements(engine: Engine) {
  const none = sql<null>`null`
  const created = {
    status_before: none,
    status_after: sql.ref<string>('status'),
    assigned_before: none,
    assigned_after: sql.ref<number | null>('assigned_to'),
    queue_before: none,
    queue_after: sql.ref<number | null>('queue_id'),
  }
  const itself: Expression<SqlBool> = sql<SqlBool>`id = ${arg<number>('id')}`
  return {
    nextId: prepare(engine.nextId('activities')),
    insert: prepare(
      engine.db.insertInto('activities').values({
        ...(engine.caseOfWork === 'cluster_key' && { cluster_key: arg<number>('case') }),
        id: arg<number>('id'),
        case_id: arg<number>('case'),
        department_id: arg<number>('department'),
        type: arg<string>('type'),
        subtype: arg<string | null>('subtype'),
        mode: arg<string>('mode'),
        status: arg<string>('status'),
        substatus: arg<string>('substatus'),
        queue_id: arg<number | null>('queue'),
        assigned_to: arg<number | null>('assignedTo'),
        locked: sql.lit(0),
        pinned: sql.lit(0),
        awaiting_supervision: sql.lit(0),
        priority: arg<number | null>('priority'),
        subject: arg<string>('subject'),
        created_at: arg<number>('at'),
        last_modified_at: arg<number>('at'),
        last_modified_by: arg<string>('actor'),
        due_at: arg<number | null>('dueDate'),
      }),
    ),
    journal: journalActivities(engine, 'activity_created', created, itself),
  }
}

/** Creates activities in a unit. */
export function activityCreation(
  connection: Connection,
  statements: ActivityCreationStatements,
): Pick<ActivityRepository, 'create'> {
  return {
    async create(created, stamp) {
      const id = await takeId(connection, statements.nextId)
      const args = { ...stampArguments(stamp), ...activityArguments(created), id }
      await connection.runBoth(statements.insert, statements.journal, args)
      return String(id)
    },
  }
}

function activityArguments(created: NewActivity): Arguments {
  const { type, subtype, mode, priority, subject, dueDate, queue, assignedTo } = created
  return {
    ...{ type, subtype, mode, priority, subject, dueDate },
    case: Number(created.case),
    department: Number(created.department),
    status: assignedTo === null ? 'awaiting_assignment' : 'assigned',
    substatus: assignedTo === null ? 'ready_for_assignment' : 'new',
    queue: queue === null ? null : Number(queue),
    assignedTo: assignedTo === null ? null : Number(assignedTo),
  }
}
