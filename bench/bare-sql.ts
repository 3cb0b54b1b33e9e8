import Database from 'better-sqlite3'
import { CALLER } from './world/people.js'

/** The close as bare SQL: no rules, no service. */
export interface BareSql {
  /** Reads the facts and writes the rows that a close of these cases reads and writes, in one transaction. */
  readonly close: (ids: readonly number[]) => void
  readonly checkpoint: () => void
  readonly end: () => void
}

const OPEN_CASES = `id in (select value from json_each(@ids)) and status <> 'closed'`
const OPEN_WORK = `cluster_key in (select value from json_each(@ids)) and status <> 'completed'`

/** Opens a file as the service does, with checkpoints in a thread as well. */
export function openBareSql(file: string): BareSql {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -65536')
  database.pragma('wal_autocheckpoint = 0')
  const cases = database.prepare(
    `select id, department_id, status from cases where id in (select value from json_each(@ids)) order by id`,
  )
  const work = database.prepare(`select id, case_id, department_id, type, status, queue_id, assigned_to, locked, pinned,
    awaiting_supervision from activities where ${OPEN_WORK} order by id`)
  const writes = [
    `insert into journal (at, actor, kind, department_id, case_id, activity_id, status_before, status_after,
      assigned_before, assigned_after)
     select @at, @actor, 'activity_completed', department_id, case_id, id, status, 'completed', assigned_to, @user
     from activities where ${OPEN_WORK} order by id`,
    `update activities set status = 'completed', substatus = 'done', locked = 0, pinned = 0, assigned_to = @user, purge_later = 1,
      last_modified_at = @at, last_modified_by = @actor where ${OPEN_WORK}`,
    `insert into journal (at, actor, kind, department_id, case_id, status_before, status_after)
     select @at, @actor, 'case_closed', department_id, id, status, 'closed' from cases where ${OPEN_CASES} order by id`,
    `update cases set status = 'closed', purge_later = 1, room = null, last_closed_at = @at, last_modified_at = @at, last_modified_by = @actor
     where ${OPEN_CASES}`,
  ].map((text) => database.prepare(text))
  const run = database.transaction((ids: string) => {
    if (cases.all({ ids }).length * 3 !== work.all({ ids }).length) throw new Error('A case has lost its work')
    for (const write of writes) write.run({ ids, at: Date.now(), actor: `user/${String(CALLER)}`, user: CALLER })
  })
  return {
    close: (ids) => {
      run.immediate(JSON.stringify(ids))
    },
    checkpoint: () => {
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
    end: () => {
      database.close()
    },
  }
}
