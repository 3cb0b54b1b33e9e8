/** The indexes for the searches of contract section 3. A close changes no column of these indexes. */
export const INDEXES: readonly string[] = [
  'create index cases_in_order on cases (id, department_id)',
  'create index cases_by_department on cases (department_id)',
  'create index cases_by_customer on cases (customer_id) where customer_id is not null',
  'create index cases_by_owner on cases (owner_id) where owner_id is not null',
  'create unique index activities_by_id on activities (id)',
  'create index activities_in_order on activities (id, department_id, type, mode, priority)',
  'create index activities_by_department on activities (department_id, id)',
  'create index activities_by_queue on activities (queue_id, id) where queue_id is not null',
]
