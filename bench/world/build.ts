import { migrateSqlite } from '../../src/adapters/kysely/sqlite/migrate.js'
import { openSqlite } from '../../src/adapters/kysely/sqlite/open.js'
import { ID_AT } from './case-ids.js'
import { CALLER, DEPARTMENT, PEOPLE, QUEUE } from './people.js'

const PLACES = 'with recursive places(i) as (select 0 union all select i + 1 from places where i + 1 < @cases)'

const CASES = `
  insert into cases (id, department_id, status, severity, subject, description, owner_id, customer_id,
    originating_channel, created_at, last_modified_at)
  ${PLACES}
  select ${ID_AT}, ${String(DEPARTMENT)}, 'open', 'medium', 'Order ' || i || ' has not arrived',
    'The parcel was announced for Monday and has not been seen since.', ${String(CALLER)}, 1, 'email',
    1760000000000 + i, 1760000000000 + i
  from places`

/**
 * The activities of a case arrive over weeks, between those of other cases, so they lie apart: all first activities,
 * then all second ones, then all third ones.
 */
const WORK = `
  insert into activities (cluster_key, id, case_id, department_id, type, mode, status, substatus, queue_id, assigned_to, locked,
    pinned, awaiting_supervision, priority, subject, created_at, last_modified_at)
  ${PLACES}
  select ${ID_AT}, @nth * @cases + i + 1, ${ID_AT}, ${String(DEPARTMENT)}, @type, 'inbound', @status, @substatus,
    ${String(QUEUE)}, @holder, 0, 0, 0, 3, 'Order ' || i || ' has not arrived', 1760000000000 + i, 1760000000000 + i
  from places`

const WAITING = { status: 'awaiting_assignment', substatus: 'ready_for_assignment', holder: null }
const HELD = { status: 'assigned', substatus: 'in_progress', holder: CALLER }

/** Writes a new file of open cases, each with three open activities: one waits in a queue, the caller holds two. */
export async function buildWorld(file: string, cases: number): Promise<void> {
  const database = openSqlite(file)
  await migrateSqlite(database)
  database.pragma('journal_mode = DELETE')
  database.pragma('synchronous = OFF')
  database.transaction(() => {
    database.exec(PEOPLE)
    database.prepare(CASES).run({ cases })
    const work = database.prepare(WORK)
    const kinds = [
      { ...WAITING, type: 'email' },
      { ...HELD, type: 'task' },
      { ...HELD, type: 'callback' },
    ]
    kinds.forEach((kind, nth) => work.run({ ...kind, nth, cases }))
  })()
  database.pragma('journal_mode = WAL')
  database.close()
}
