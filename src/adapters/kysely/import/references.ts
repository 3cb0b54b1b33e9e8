import type { WorldKind } from '../../../domain/world.js'
import type { WorldTable } from '../world-rows.js'

/** A column of a table that names a record of a kind, and the member of the world that it comes from. */
export interface Reference {
  readonly from: WorldTable
  /** An expression over the row `r`; null where it names nothing. */
  readonly id: string
  readonly to: WorldKind
  /** Empty where the place of the row itself says it. */
  readonly member: string
}

/** Every reference from record to record. */
export const REFERENCES: readonly Reference[] = [
  { from: 'queues', id: 'r.department_id', to: 'department', member: '.department' },
  { from: 'users', id: 'r.home_department_id', to: 'department', member: '.homeDepartment' },
  { from: 'user_departments', id: 'r.department_id', to: 'department', member: '' },
  { from: 'user_roles', id: 'r.role_id', to: 'role', member: '' },
  { from: 'user_pull_users', id: 'r.pulled_user_id', to: 'user', member: '' },
  { from: 'user_pull_queues', id: 'r.queue_id', to: 'queue', member: '' },
  { from: 'client_departments', id: 'r.department_id', to: 'department', member: '' },
  { from: 'webhooks', id: 'r.client_id', to: 'client', member: '.client' },
  { from: 'cases', id: 'r.department_id', to: 'department', member: '.department' },
  { from: 'cases', id: 'r.owner_id', to: 'user', member: '.owner' },
  { from: 'cases', id: 'r.customer_id', to: 'customer', member: '.customer' },
  ...doers('cases', 'r.created_by', '.createdBy'),
  ...doers('cases', 'r.last_modified_by', '.lastModifiedBy'),
  { from: 'activities', id: 'r.case_id', to: 'case', member: '.case' },
  { from: 'activities', id: 'r.department_id', to: 'department', member: '.department' },
  { from: 'activities', id: 'r.queue_id', to: 'queue', member: '.queue' },
  { from: 'activities', id: 'r.assigned_to', to: 'user', member: '.assignedTo' },
  ...doers('activities', 'r.last_modified_by', '.lastModifiedBy'),
  { from: 'notes', id: 'r.case_id', to: 'case', member: '.case' },
  ...doers('notes', 'r.created_by', '.createdBy'),
]

/** The caller that did something is kept as `user/7` or `client/9`. */
function doers(from: WorldTable, column: string, member: string): Reference[] {
  return (['user', 'client'] as const).map((to) => ({
    from,
    id: `case when ${column} like '${to}/%' then cast(substr(${column}, ${String(to.length + 2)}) as bigint) end`,
    to,
    member,
  }))
}
