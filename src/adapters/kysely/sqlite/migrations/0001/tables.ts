/** How many bytes the close of a case adds to its row: the instant, the longer status, mostly the caller. */
const ROOM_BYTES = 16

/** With more than two values behind `in`, SQLite makes a small table of them in every statement. */
const oneOf = (...statuses: readonly string[]): string => statuses.map((status) => `status = '${status}'`).join(' or ')

/**
 * The tables of a world, and the epoch of the store. The activities of a case lie side by side: `cluster_key` is the
 * case, or 0 for none. Otherwise a close would read and write a page for each of them, since the work of a case comes
 * in over weeks. `room` keeps the place that the close of a case needs, so that its page is not split.
 */
export const TABLES: readonly string[] = [
  `create table store (single integer primary key check (single = 1), epoch text not null) strict`,
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
    status text not null check (${oneOf('closed', 'ready_for_closure', 'open')}),
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
    due_at integer,
    purge_later integer not null default 0 check (purge_later in (0, 1)),
    room blob default x'${'00'.repeat(ROOM_BYTES)}'
  ) strict`,
  `create table activities (
    cluster_key integer not null check (cluster_key = coalesce(case_id, 0)),
    id integer not null,
    case_id integer references cases,
    department_id integer not null references departments,
    type text not null,
    subtype text,
    mode text not null,
    status text not null check (${oneOf('completed', 'assigned', 'awaiting_assignment', 'in_precompletion', 'in_workflow')}),
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
    purge_later integer not null default 0 check (purge_later in (0, 1)),
    primary key (cluster_key, id)
  ) strict, without rowid`,
  `create table journal (
    seq integer primary key autoincrement check (seq > 0),
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
