import { CompiledQuery, type Kysely } from 'kysely'

/**
 * After a trigger that comes before the change, SQLite looks for the row once more and reads it anew. A closed case that
 * takes the id of another takes its work with it.
 */
const GUARDS_AFTER = [
  'drop trigger no_close_with_open_work',
  'drop trigger no_reopened_work_in_closed_case',
  `create trigger no_close_with_open_work after update of status, id on cases when new.status = 'closed'
   begin
     select raise(abort, 'a closed case cannot have open work')
     where exists (select 1 from activities where cluster_key = new.id and status <> 'completed');
   end`,
  `create trigger no_reopened_work_in_closed_case after update of status, case_id on activities
   when new.status <> 'completed' and new.case_id is not null
   begin
     select raise(abort, 'a closed case cannot have open work')
     where (select status from cases where id = new.case_id) = 'closed';
   end`,
]

/** What is closed and takes another place is not listed at the old one any more, nor whatever it replaces at the new one. */
const MOVED = [
  `create trigger list_no_moved_case after update of id on cases when new.status = 'closed'
   begin
     delete from open_case_list where id in (old.id, new.id);
   end`,
  `create trigger list_no_moved_activity after update of id, cluster_key on activities when new.status = 'completed'
   begin
     delete from open_work_list where id in (old.id, new.id);
   end`,
]

/** An entry that gets its number from SQLite, and -1 before that, replaces no other. None has that number: see below. */
const JOURNAL_GUARD = [
  'drop trigger journal_is_never_replaced',
  `create trigger journal_is_never_replaced before insert on journal when new.seq <> -1
   begin
     select raise(abort, 'the journal is append-only') where exists (select 1 from journal where seq = new.seq);
   end`,
]

const CASE_STATUSES = ['closed', 'ready_for_closure', 'open']
const ACTIVITY_STATUSES = ['completed', 'assigned', 'awaiting_assignment', 'in_precompletion', 'in_workflow']

/** A longer list behind `in` becomes a table of its own each time; what a close writes comes first here. */
const CHECKS = [
  {
    table: 'cases',
    before: `status in ('open', 'ready_for_closure', 'closed')`,
    after: oneOf(CASE_STATUSES),
  },
  {
    table: 'activities',
    before: `status in ('in_workflow', 'awaiting_assignment', 'assigned', 'in_precompletion', 'completed')`,
    after: oneOf(ACTIVITY_STATUSES),
  },
  {
    table: 'journal',
    before: `seq integer primary key autoincrement`,
    after: `seq integer primary key autoincrement check (seq > 0)`,
  },
]

function oneOf(statuses: readonly string[]): string {
  return statuses.map((status) => `status = '${status}'`).join(' or ')
}

/**
 * A constraint is changed in the schema's own table, as SQLite's documentation has it for what does not touch any row:
 * to make the tables anew would take minutes.
 */
async function changeChecks(db: Kysely<unknown>): Promise<void> {
  const run = (text: string, ...args: unknown[]) => db.executeQuery<object>(CompiledQuery.raw(text, args))
  await run('pragma writable_schema = on')
  for (const { table, before, after } of CHECKS) {
    const change = 'update sqlite_schema set sql = replace(sql, ?, ?) where name = ? and instr(sql, ?) > 0'
    const { numAffectedRows } = await run(change, before, after, table, before)
    if (numAffectedRows !== 1n) throw new Error(`The table ${table} is not as it was made`)
  }
  const { rows } = await run('pragma schema_version')
  const [version] = rows as { schema_version: number }[]
  await run(`pragma schema_version = ${String(Number(version?.schema_version) + 1)}`)
  await run('pragma writable_schema = reset')
}

/** Refuses in less time what was refused before, and what was forgotten then: changes of ids. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [...GUARDS_AFTER, ...JOURNAL_GUARD, ...MOVED]
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement))
  await changeChecks(db)
}
