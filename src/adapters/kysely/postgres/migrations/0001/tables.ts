/** The tables of a world, and the epoch of the store. */
export const TABLES: readonly string[] = [
  `create table store (single integer primary key check (single = 1), epoch text not null)`,
  `create table departments (id bigint primary key, name text not null)`,
  `create table roles (id bigint primary key, name text not null)`,
  `create table role_actions (
    role_id bigint not null references roles, action text not null, primary key (role_id, action)
  )`,
  `create table queues (
    id bigint primary key, name text not null, department_id bigint not null references departments
  )`,
  `create table users (
    id bigint primary key,
    user_name text not null,
    first_name text not null,
    last_name text not null,
    home_department_id bigint references departments
  )`,
  `create table user_departments (
    user_id bigint not null references users,
    department_id bigint not null references departments,
    primary key (user_id, department_id)
  )`,
  `create table user_roles (
    user_id bigint not null references users,
    role_id bigint not null references roles,
    primary key (user_id, role_id)
  )`,
  `create table user_pull_users (
    user_id bigint not null references users,
    pulled_user_id bigint not null references users,
    primary key (user_id, pulled_user_id)
  )`,
  `create table user_pull_queues (
    user_id bigint not null references users,
    queue_id bigint not null references queues,
    primary key (user_id, queue_id)
  )`,
  `create table clients (
    id bigint primary key, name text not null, type text not null, limited smallint not null
  )`,
  `create table client_departments (
    client_id bigint not null references clients,
    department_id bigint not null references departments,
    primary key (client_id, department_id)
  )`,
  `create table customers (id bigint primary key, name text not null)`,
  `create sequence cases_ids`,
  `create table cases (
    id bigint primary key,
    department_id bigint not null references departments,
    status text not null check (status in ('open', 'ready_for_closure', 'closed')),
    severity text not null,
    subject text not null,
    description text,
    solution text,
    owner_id bigint references users,
    customer_id bigint references customers,
    originating_channel text,
    created_at bigint not null,
    created_by text,
    last_modified_at bigint not null,
    last_modified_by text,
    last_closed_at bigint,
    due_at bigint
  )`,
  `create sequence activities_ids`,
  `create table activities (
    id bigint primary key,
    case_id bigint references cases,
    department_id bigint not null references departments,
    type text not null,
    subtype text,
    mode text not null,
    status text not null
      check (status in ('in_workflow', 'awaiting_assignment', 'assigned', 'in_precompletion', 'completed')),
    substatus text,
    queue_id bigint references queues,
    assigned_to bigint references users,
    locked smallint not null,
    pinned smallint not null,
    awaiting_supervision smallint not null,
    priority bigint,
    subject text not null,
    created_at bigint not null,
    last_modified_at bigint not null,
    last_modified_by text,
    due_at bigint
  )`,
]
