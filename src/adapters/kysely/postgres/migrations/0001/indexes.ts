/**
 * What the searches of contract section 3 need. A close changes no column of these indexes but the status, and takes
 * its rows out of the three indexes of what is open.
 */
export const INDEXES: readonly string[] = [
  'create index cases_by_department on cases (department_id, id)',
  'create index cases_by_customer on cases (customer_id, id) where customer_id is not null',
  'create index cases_by_owner on cases (owner_id, id) where owner_id is not null',
  `create index open_cases on cases (id, department_id, status) where status <> 'closed'`,
  'create index activities_by_case on activities (case_id)',
  'create index activities_by_department on activities (department_id, id)',
  'create index activities_by_queue on activities (queue_id, id) where queue_id is not null',
  `create index open_activities on activities (id, department_id, assigned_to, queue_id, status)
   where status <> 'completed'`,
  `create index own_activities on activities (assigned_to, id, department_id, queue_id, status)
   where status <> 'completed' and assigned_to is not null`,
]
