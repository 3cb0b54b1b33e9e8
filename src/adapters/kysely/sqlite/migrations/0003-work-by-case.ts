import { CompiledQuery, type Kysely } from 'kysely'

const GUARDS = [
  'no_close_with_open_work',
  'no_closed_case_for_open_work',
  'no_open_work_into_closed_case',
  'no_reopened_work_in_closed_case',
]

/** Renaming a table looks at every trigger that names it: so they go first and come back last. */
const WITHOUT_GUARDS = GUARDS.map((guard) => `drop trigger ${guard}`)

const COLUMNS = `id, case_id, department_id, type, subtype, mode, status, substatus, queue_id, assigned_to, locked, pinned,
  awaiting_supervision, priority, subject, created_at, last_modified_at, last_modified_by, due_at`

/**
 * The work of a case comes in over weeks: kept in the order of its ids, a close of one case finds each piece on a page
 * of its own, and has to write each of these pages. `cluster_key` is the case, or 0 for work without one.
 */
const CLUSTERED = [
  `alter table activities rename to activities_before`,
  `create table activities (
    cluster_key integer not null check (cluster_key = coalesce(case_id, 0)),
    id integer not null,
    case_id integer references cases,
    department_id integer not null references departments,
    type text not null,
    subtype text,
    mode text not null,
    status text not null
      check (status in ('in_workflow', 'awaiting_assignment', 'assigned', 'in_precompletion', 'completed')),
    substatus text,
    queue_id integer references queues,
    assigned_to integer references users,
    locked integer not null,
    pinned integer not null,
    awaiting_supervision integer not null,
    priority integer,
    subject text not null,
    created_at integer not null,
    last_modified_at integer not null,
    last_modified_by text,
    due_at integer,
    primary key (cluster_key, id)
  ) strict, without rowid`,
  `insert into activities (cluster_key, ${COLUMNS})
   select coalesce(case_id, 0), ${COLUMNS} from activities_before order by 1, 2`,
  `drop table activities_before`,
]

const INDEXES = [
  `create unique index activities_by_id on activities (id)`,
  `create index activities_in_order on activities (id, department_id, type, mode, priority)`,
  `create index activities_by_department on activities (department_id, id)`,
  `create index activities_by_queue on activities (queue_id, id) where queue_id is not null`,
  `create index open_activities on activities (id, department_id, assigned_to, queue_id, status)
   where status <> 'completed'`,
]

const WITH_GUARDS = [
  `create trigger no_close_with_open_work before update of status on cases when new.status = 'closed'
   begin
     select raise(abort, 'a closed case cannot have open work')
     where exists (select 1 from activities where cluster_key = new.id and status <> 'completed');
   end`,
  `create trigger no_closed_case_for_open_work before insert on cases when new.status = 'closed'
   begin
     select raise(abort, 'a closed case cannot have open work')
     where exists (select 1 from activities where cluster_key = new.id and status <> 'completed');
   end`,
  `create trigger no_open_work_into_closed_case before insert on activities
   when new.status <> 'completed' and new.case_id is not null
   begin
     select raise(abort, 'a closed case cannot have open work')
     where (select status from cases where id = new.case_id) = 'closed';
   end`,
  `create trigger no_reopened_work_in_closed_case before update of status, case_id on activities
   when new.status <> 'completed' and new.case_id is not null
   begin
     select raise(abort, 'a closed case cannot have open work')
     where (select status from cases where id = new.case_id) = 'closed';
   end`,
]

/** Keeps the activities of a case side by side. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...WITHOUT_GUARDS, ...CLUSTERED, ...INDEXES, ...WITH_GUARDS]) {
    await db.executeQuery(CompiledQuery.raw(statement))
  }
}
