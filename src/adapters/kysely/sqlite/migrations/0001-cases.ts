import { CompiledQuery, type Kysely } from 'kysely'

const TABLES = [
  `create table departments (id integer primary key, name text not null) strict`,
  `create table roles (id integer primary key, name text not null) strict`,
  `create table role_actions (
    role_id integer not null references roles, action text not null, primary key (role_id, action)
  ) strict, without rowid`,
  `create table queues (
    id integer primary key, name text not null, department_id integer not null references departments
  ) strict`,
  `create table users (
    id integer primary key,
    user_name text not null,
    first_name text not null,
    last_name text not null,
    home_department_id integer references departments
  ) strict`,
  `create table user_departments (
    user_id integer not null references users,
    department_id integer not null references departments,
    primary key (user_id, department_id)
  ) strict, without rowid`,
  `create table user_roles (
    user_id integer not null references users,
    role_id integer not null references roles,
    primary key (user_id, role_id)
  ) strict, without rowid`,
  `create table user_pull_users (
    user_id integer not null references users,
    pulled_user_id integer not null references users,
    primary key (user_id, pulled_user_id)
  ) strict, without rowid`,
  `create table user_pull_queues (
    user_id integer not null references users,
    queue_id integer not null references queues,
    primary key (user_id, queue_id)
  ) strict, without rowid`,
  `create table clients (
    id integer primary key, name text not null, type text not null, limited integer not null
  ) strict`,
  `create table client_departments (
    client_id integer not null references clients,
    department_id integer not null references departments,
    primary key (client_id, department_id)
  ) strict, without rowid`,
  `create table customers (id integer primary key, name text not null) strict`,
  `create table cases (
    id integer primary key,
    department_id integer not null references departments,
    status text not null check (status in ('open', 'ready_for_closure', 'closed')),
    severity text not null,
    subject text not null,
    description text,
    solution text,
    owner_id integer references users,
    customer_id integer references customers,
    originating_channel text,
    created_at integer not null,
    created_by text,
    last_modified_at integer not null,
    last_modified_by text,
    last_closed_at integer,
    due_at integer
  ) strict`,
  `create table activities (
    id integer primary key,
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
    due_at integer
  ) strict`,
  `create index activities_by_case on activities (case_id)`,
  `create table journal (
    seq integer primary key autoincrement,
    at integer not null,
    actor text not null,
    kind text not null,
    department_id integer not null,
    case_id integer,
    activity_id integer,
    status_before text,
    status_after text,
    assigned_before integer,
    assigned_after integer,
    queue_before integer,
    queue_after integer
  ) strict`,
]

/** A closed case has no open activity, whoever writes; the journal only grows. */
const GUARDS = [
  `create trigger no_close_with_open_work before update of status on cases when new.status = 'closed'
   begin
     select raise(abort, 'a closed case cannot have open work')
     where exists (select 1 from activities where case_id = new.id and status <> 'completed');
   end`,
  `create trigger no_closed_case_for_open_work before insert on cases when new.status = 'closed'
   begin
     select raise(abort, 'a closed case cannot have open work')
     where exists (select 1 from activities where case_id = new.id and status <> 'completed');
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
  `create trigger journal_is_never_replaced before insert on journal
   begin
     select raise(abort, 'the journal is append-only') where exists (select 1 from journal where seq = new.seq);
   end`,
  `create trigger journal_is_never_changed before update on journal
   begin select raise(abort, 'the journal is append-only'); end`,
  `create trigger journal_is_never_cut before delete on journal
   begin select raise(abort, 'the journal is append-only'); end`,
]

/** The tables of the core, and what the database itself refuses. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...GUARDS]) await db.executeQuery(CompiledQuery.raw(statement))
}
