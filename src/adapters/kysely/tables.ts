/** The tables as both engines have them. Ids are integers, instants milliseconds since 1970 (UTC). */
export interface Tables {
  departments: {
    id: number
    name: string
    /** 1 where a case needs a solution before it is closed. */
    require_solution: number
  }
  roles: { id: number; name: string }
  role_actions: { role_id: number; action: string }
  queues: { id: number; name: string; department_id: number }
  users: {
    id: number
    user_name: string
    first_name: string
    last_name: string
    home_department_id: number | null
  }
  user_departments: { user_id: number; department_id: number }
  user_roles: { user_id: number; role_id: number }
  user_pull_users: { user_id: number; pulled_user_id: number }
  user_pull_queues: { user_id: number; queue_id: number }
  clients: { id: number; name: string; type: string; limited: number }
  client_departments: { client_id: number; department_id: number }
  customers: { id: number; name: string }
  cases: {
    id: number
    department_id: number
    status: string
    severity: string
    subject: string
    description: string | null
    solution: string | null
    owner_id: number | null
    customer_id: number | null
    originating_channel: string | null
    created_at: number
    created_by: string | null
    last_modified_at: number
    last_modified_by: string | null
    last_closed_at: number | null
    due_at: number | null
    /** Where the engine lists what is open: 1 to leave a closed row in the list, until many are purged together. */
    purge_later?: number
    /** Where the engine leaves no room between rows: as much as a close will add; null when that is done. */
    room?: null
  }
  activities: {
    /** Where the engine keeps the activities of a case side by side: the case, or 0 for none. */
    cluster_key?: number
    id: number
    case_id: number | null
    department_id: number
    type: string
    subtype: string | null
    mode: string
    status: string
    substatus: string | null
    queue_id: number | null
    assigned_to: number | null
    locked: number
    pinned: number
    awaiting_supervision: number
    priority: number | null
    subject: string
    created_at: number
    last_modified_at: number
    last_modified_by: string | null
    due_at: number | null
    purge_later?: number
  }
  notes: { id: number; case_id: number; content: string; created_at: number; created_by: string }
  journal: JournalTable
  /** The results of changes, by the caller and the key; `result` is JSON, null for no result. */
  idempotency_keys: { key: string; fingerprint: string; result: string | null; expires_at: number }
  webhooks: {
    id: number
    client_id: number
    url: string
    /** With commas between them. */
    kinds: string
    ordered: number
    enabled: number
    /** Why and when the service disabled it. */
    disabled_for: string | null
    disabled_at: number | null
    created_at: number | null
    secret: string
    /** The secret of before a rotation, and until when it signs along. */
    old_secret: string | null
    old_secret_until: number | null
    revision: number
    after_seq: number
    failures: number
    retry_at: number | null
    /** The newest attempts as JSON, see `attemptsText`; long, so it is read only where it is asked for. */
    attempts: string
  }
  /** Entries of the journal that are set aside for a webhook. */
  webhook_retries: { webhook_id: number; seq: number; failures: number; retry_at: number }
  /** At most one row: the process that delivers, and until when. */
  delivery_lease: { single: 1; holder: string; until: number }
  /** One row: the epoch of the store. */
  store: { single: 1; epoch: string }
  /** The open rows, with the columns that searches ask for. */
  open_case_list: OpenCase
  open_work_list: Pick<OpenWork, 'id' | 'department_id' | 'assigned_to' | 'queue_id' | 'status'> & WaitingOrder
  open_activities: OpenWork
  /** The list, and whether the row itself is open still. */
  open_cases: OpenCase
  /** Rows that are listed as open and were closed since. */
  case_tombstones: OpenCase
  activity_tombstones: OpenWork
}

type OpenCase = Pick<Tables['cases'], 'id' | 'department_id' | 'status'>
type OpenWork = Pick<
  Tables['activities'],
  'id' | 'department_id' | 'assigned_to' | 'queue_id' | 'status' | 'substatus' | 'type' | 'mode' | 'priority'
>

/** The columns by which waiting work is put in order, or left out of it. */
interface WaitingOrder {
  /** The priority; 8 for none. */
  priority_order: number
  created_at: number
  awaiting_supervision: number
}

/** One row for each change of a case, an activity or a webhook; rows are only ever added. */
export interface JournalTable {
  seq: number
  at: number
  actor: string
  kind: string
  /** 0 for an entry about no department: to let the column be null would write a SQLite journal of millions anew. */
  department_id: number
  case_id: number | null
  activity_id: number | null
  status_before: string | null
  status_after: string | null
  assigned_before: number | null
  assigned_after: number | null
  queue_before: number | null
  queue_after: number | null
  /** The client application that acted for the user. */
  client_id: number | null
  note_id: number | null
  /** The case that an activity was moved from. */
  case_before: number | null
  /** The names of the members that an edit changed, with commas between them. */
  changed: string | null
  webhook_id: number | null
}
