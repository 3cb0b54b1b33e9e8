/** What the searches of contract section 3 need. A close changes no column of these indexes. */
export const INDEXES: readonly string[] = [
  'create index cases_by_department on cases (department_id, id)',
  'create index cases_by_customer on cases (customer_id, id) where customer_id is not null',
  'create index cases_by_owner on cases (owner_id, id) where owner_id is not null',
  'create index activities_by_case on activities (case_id)',
  'create index activities_by_department on activities (department_id, id)',
  'create index activities_by_queue on activities (queue_id, id) where queue_id is not null',
]
