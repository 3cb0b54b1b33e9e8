import type { Tables } from './tables.js'

/** The columns of a case that a world has. */
export const CASE_COLUMNS = [
  'id',
  'department_id',
  'status',
  'severity',
  'subject',
  'description',
  'solution',
  'owner_id',
  'customer_id',
  'originating_channel',
  'created_at',
  'created_by',
  'last_modified_at',
  'last_modified_by',
  'last_closed_at',
  'due_at',
] as const satisfies readonly (keyof Tables['cases'])[]

/** The columns of an activity that a world has. */
export const ACTIVITY_COLUMNS = [
  'id',
  'case_id',
  'department_id',
  'type',
  'subtype',
  'mode',
  'status',
  'substatus',
  'queue_id',
  'assigned_to',
  'locked',
  'pinned',
  'awaiting_supervision',
  'priority',
  'subject',
  'created_at',
  'last_modified_at',
  'last_modified_by',
  'due_at',
] as const satisfies readonly (keyof Tables['activities'])[]
