import { CompiledQuery, type Kysely } from 'kysely'

/** A close takes its rows out of the two indexes of open work; no other index has a column that it changes. */
const INDEXES = [
  `create index cases_by_department on cases (department_id, id)`,
  `create index cases_by_customer on cases (customer_id, id) where customer_id is not null`,
  `create index cases_by_owner on cases (owner_id, id) where owner_id is not null`,
  `create index open_cases on cases (id, department_id, status) where status <> 'closed'`,
  `create index activities_by_department on activities (department_id, id)`,
  `create index activities_by_queue on activities (queue_id, id) where queue_id is not null`,
  `create index open_activities on activities (id, department_id, assigned_to, queue_id, status)
   where status <> 'completed'`,
]

/** Indexes for the searches of contract section 3. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of INDEXES) await db.executeQuery(CompiledQuery.raw(statement))
}
