/** The department of every case. */
export const DEPARTMENT = 1
/** The queue in which one activity of each case waits. */
export const QUEUE = 1
/** The user who holds the other activities and may close. */
export const CALLER = 7
/** The user without any rights. */
export const BYSTANDER = 8

/** The client application that has the webhooks. */
export const CLIENT = 1

/** The people and places of a world, as SQL. */
export const PEOPLE = `
  insert into departments (id, name) values (${String(DEPARTMENT)}, 'Service');
  insert into roles (id, name) values (1, 'Agent');
  insert into role_actions (role_id, action) values (1, 'Case:Close'), (1, 'Activity:Pick Activities');
  insert into queues (id, name, department_id) values (${String(QUEUE)}, 'Inbox', ${String(DEPARTMENT)});
  insert into users (id, user_name, first_name, last_name, home_department_id) values
    (${String(CALLER)}, 'caller', 'Ada', 'Caller', ${String(DEPARTMENT)}),
    (${String(BYSTANDER)}, 'bystander', 'Bo', 'Bystander', ${String(DEPARTMENT)});
  insert into user_roles (user_id, role_id) values (${String(CALLER)}, 1);
  insert into user_pull_queues (user_id, queue_id) values (${String(CALLER)}, ${String(QUEUE)});
  insert into clients (id, name, type, limited) values (${String(CLIENT)}, 'Robot', 'API', 0);
  insert into customers (id, name) values (1, 'Customer');
`
