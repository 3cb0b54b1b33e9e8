import { type SqlBool, sql } from 'kysely'
import type { ActivityFacts, ActivityStatus } from '../../domain/activity.js'
import type { ActivityRepository } from '../../domain/ports.js'
import { journalActivities } from './activity-journal.js'
import { stampArguments } from './actor.js'
import type { Connection, Engine, LockMode } from './connection.js'
import { lockable } from './lockable.js'
import { modified } from './modified.js'
import { Overtaken } from './overtaken.js'
import { arg, idList, prepare } from './prepared.js'
import type { Tables } from './tables.js'

/** The statements on activities, compiled once for an engine. */
export type ActivityStatements = ReturnType<typeof activityStatements>

const FACTS = [
  'id',
  'case_id',
  'department_id',
  'type',
  'status',
  'queue_id',
  'assigned_to',
  'locked',
  'pinned',
  'awaiting_supervision',
] as const

export function activityStatements(engine: Engine) {
  const { db, among, lock, caseOfWork, closing } = engine
  const openOf = db
    .selectFrom('activities')
    .select(FACTS)
    .where(among(caseOfWork, 'cases'))
    .where('status', '<>', sql.lit('completed'))
    .orderBy('id')
  const states = db
    .selectFrom('activities')
    .select([...FACTS, 'last_modified_at'])
    .where(among('id', 'ids'))
    .orderBy('id')
  const casesOf = db
    .selectFrom('cases')
    .select('id')
    .where(
      'id',
      'in',
      db
        .selectFrom('activities')
        .select('case_id')
        .where(among('id', 'ids'))
        .unionAll(db.selectFrom('cases as named').select('named.id as case_id').where(among('named.id', 'cases'))),
    )
    .orderBy('id')
  const holder = sql<number | null>`coalesce(${arg('user')}, assigned_to)`
  const open = sql<SqlBool>`${among(caseOfWork, 'cases')} and status <> 'completed'`
  const completion = {
    status_before: sql.ref<string>('status'),
    status_after: sql.lit('completed'),
    assigned_before: sql.ref<number | null>('assigned_to'),
    assigned_after: holder,
  }
  return {
    openOf: lockable(engine, openOf),
    states: lockable(engine, states),
    casesOf: lock && lockable(engine, casesOf),
    journalCompletions: journalActivities(engine, 'activity_completed', completion, open),
    completeOf: prepare(
      db
        .updateTable('activities')
        .set({
          status: sql.lit('completed'),
          substatus: sql.lit('done'),
          locked: sql.lit(0),
          pinned: sql.lit(0),
          assigned_to: holder,
          ...modified(engine),
          ...closing.activities,
        })
        .where(open),
    ),
  }
}

/**
 * Activities in a unit, or in a view.
 * @param locks absent in a view, whose reading locks nothing
 */
export function activityRepository(
  connection: Connection,
  statements: ActivityStatements,
  locks?: LockMode,
): Pick<ActivityRepository, 'openOf' | 'completeOf' | 'lock'> {
  return {
    async openOf(cases) {
      const rows = await connection.all(statements.openOf[locks ?? 'plain'], { cases: idList(cases) })
      return rows.map(toFacts)
    },
    async lock(ids, cases = []) {
      const mode = locks ?? 'wait'
      // Cases before activities: a close locks them in this order, too.
      const locked =
        statements.casesOf &&
        (await connection.all(statements.casesOf[mode], { ids: idList(ids), cases: idList(cases) }))
      const rows = await connection.all(statements.states[mode], { ids: idList(ids) })
      if (locked) requireLocked(rows, locked)
      return rows.map((row) => ({
        ...toFacts(row),
        case: row.case_id === null ? null : String(row.case_id),
        lastModified: row.last_modified_at,
      }))
    },
    completeOf: (cases, stamp) =>
      connection.runBoth(statements.journalCompletions, statements.completeOf, {
        ...stampArguments(stamp),
        cases: idList(cases),
      }),
  }
}

/** To lock the case of an activity that was moved meanwhile would be the wrong order. */
function requireLocked(activities: readonly { readonly case_id: number | null }[], locked: readonly { id: number }[]) {
  const ids = new Set(locked.map(({ id }) => id))
  if (activities.every(({ case_id: of }) => of === null || ids.has(of))) return
  throw new Overtaken('An activity was moved while its case was being locked')
}

function toFacts(row: Pick<Tables['activities'], (typeof FACTS)[number]>): ActivityFacts {
  return {
    id: String(row.id),
    case: String(row.case_id),
    department: String(row.department_id),
    type: row.type,
    status: row.status as ActivityStatus,
    queue: row.queue_id === null ? null : String(row.queue_id),
    assignedTo: row.assigned_to === null ? null : String(row.assigned_to),
    locked: row.locked !== 0,
    pinned: row.pinned !== 0,
    awaitingSupervision: row.awaiting_supervision !== 0,
  }
}
