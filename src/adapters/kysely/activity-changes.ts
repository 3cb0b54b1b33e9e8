import { type Expression, type SqlBool, sql } from 'kysely'
import type { JournalKind } from '../../domain/journal.js'
import type { ActivityRepository } from '../../domain/ports.js'
import { journalActivities } from './activity-journal.js'
import { stampArguments } from './actor.js'
import type { Connection, Engine } from './connection.js'
import { modified } from './modified.js'
import { type Arguments, arg, idList, type Prepared, prepare } from './prepared.js'

/** The statements that pick, transfer, move and complete, compiled once for an engine. */
export type ActivityChangeStatements = ReturnType<typeof activityChangeStatements>

/** A change with the entries that go with it. */
export interface Change {
  readonly journal: Prepared<unknown>
  readonly update: Prepared<unknown>
}

/** An activity after a change. */
interface After {
  readonly status: string
  readonly substatus: Expression<string | null>
  readonly holder: Expression<number | null>
  /** Absent where the change has nothing to do with queues. */
  readonly queue?: Expression<number | null>
  /** Absent where it stays open. */
  readonly closing?: Engine['closing']['activities']
}

const queue = sql.ref<number | null>('queue_id')
const substatus = sql.ref<string | null>('substatus')
const user = arg<number | null>('user')
const target = arg<number>('target')
const waited = sql<SqlBool>`status = 'awaiting_assignment'`

export function activityChangeStatements(engine: Engine) {
  const settled = sql<SqlBool>`${engine.among('id', 'ids')} and status in ('awaiting_assignment', 'assigned')`
  const held = sql<SqlBool>`${engine.among('id', 'ids')} and status = 'assigned' and assigned_to = ${user}`
  const begun = sql<string>`case when ${waited} then 'new' else ${substatus} end`
  const assigned = { status: 'assigned', queue }
  return {
    pick: change(engine, 'activity_picked', { ...assigned, substatus: begun, holder: user }, settled),
    user: change(engine, 'activity_transferred', { ...assigned, substatus: sql.lit('new'), holder: target }, settled),
    queue: change(
      engine,
      'activity_transferred',
      {
        status: 'awaiting_assignment',
        substatus: sql.lit('ready_for_assignment'),
        holder: sql<null>`null`,
        queue: target,
      },
      settled,
    ),
    complete: change(
      engine,
      'activity_completed',
      { status: 'completed', substatus: sql.lit('done'), holder: user, closing: engine.closing.activities },
      held,
    ),
    move: moveTo(engine, arg<number>('target'), settled),
  }
}

/** An activity lies with its case where the engine keeps the activities of a case side by side. */
function moveTo(engine: Engine, to: Expression<number>, chosen: Expression<SqlBool>): Change {
  const assigned = sql.ref<number | null>('assigned_to')
  const status = sql.ref<string>('status')
  const told = {
    ...{ case_id: to, case_before: sql.ref<number | null>('case_id') },
    ...{ status_before: status, status_after: status, assigned_before: assigned, assigned_after: assigned },
  }
  const update = engine.db
    .updateTable('activities')
    .set({ case_id: to, ...(engine.caseOfWork === 'cluster_key' && { cluster_key: to }), ...modified(engine) })
    .where(chosen)
  return { journal: journalActivities(engine, 'activity_moved', told, chosen), update: prepare(update) }
}

function change(engine: Engine, kind: JournalKind, after: After, chosen: Expression<SqlBool>): Change {
  const changed = {
    status_before: sql.ref<string>('status'),
    status_after: sql.lit(after.status),
    assigned_before: sql.ref<number | null>('assigned_to'),
    assigned_after: after.holder,
    ...(after.queue && { queue_before: queue, queue_after: after.queue }),
  }
  const update = engine.db
    .updateTable('activities')
    .set({
      status: sql.lit(after.status),
      substatus: after.substatus,
      assigned_to: after.holder,
      ...(after.queue && { queue_id: after.queue }),
      locked: sql.lit(0),
      pinned: sql.lit(0),
      ...modified(engine),
      ...after.closing,
    })
    .where(chosen)
  return { journal: journalActivities(engine, kind, changed, chosen), update: prepare(update) }
}

/** Changes of single activities in a unit. */
export function activityChanges(
  connection: Connection,
  statements: ActivityChangeStatements,
): Pick<ActivityRepository, 'pick' | 'transfer' | 'move' | 'complete'> {
  const run = ({ journal, update }: Change, args: Arguments): Promise<number> =>
    connection.runBoth(journal, update, args)
  return {
    pick: (ids, stamp) => run(statements.pick, { ...stampArguments(stamp), ids: idList(ids) }),
    transfer: (ids, to, stamp) =>
      run(statements[to.kind], { ...stampArguments(stamp), ids: idList(ids), target: Number(to.id) }),
    move: (ids, to, stamp) => run(statements.move, { ...stampArguments(stamp), ids: idList(ids), target: Number(to) }),
    complete: (ids, stamp) => run(statements.complete, { ...stampArguments(stamp), ids: idList(ids) }),
  }
}
