const COLUMNS = ['id', 'cluster_key', 'department_id', 'assigned_to', 'queue_id', 'status']
/** The columns that a pull orders by, and leaves out by. */
const ADDED = ['priority_order', 'created_at', 'awaiting_supervision']

/** An activity without a priority comes last. */
const LISTED = `insert into open_work_list (${[...COLUMNS, ...ADDED].join()}, listed_after)
  select ${COLUMNS.map((column) => `new.${column}`).join()},
    coalesce(new.priority, 8), new.created_at, new.awaiting_supervision, (select coalesce(max(seq), 0) from journal)
  where new.status <> 'completed';`

/**
 * The work that waits in a queue, in the order in which it is pulled. The list of open work has it, with the columns of
 * this order, so that a close touches no index: what a close leaves is a tombstone here, too. A pull takes out those
 * that it passes.
 */
export const WAITING_WORK: readonly string[] = [
  'alter table open_work_list add column priority_order integer not null default 8',
  'alter table open_work_list add column created_at integer not null default 0',
  'alter table open_work_list add column awaiting_supervision integer not null default 0',
  `update open_work_list set
     priority_order = coalesce(a.priority, 8), created_at = a.created_at, awaiting_supervision = a.awaiting_supervision
   from activities a where a.cluster_key = open_work_list.cluster_key and a.id = open_work_list.id`,
  `create index waiting_work on open_work_list (queue_id, department_id, priority_order, created_at, id)
   where status = 'awaiting_assignment' and awaiting_supervision = 0`,
  'drop trigger list_open_activities_after_insert',
  `create trigger list_open_activities_after_insert after insert on activities
   begin
     delete from open_work_list where id = new.id;
     ${LISTED}
   end`,
  'drop trigger list_open_activities_after_update',
  `create trigger list_open_activities_after_update
   after update of ${COLUMNS.join()}, priority, created_at, awaiting_supervision on activities
   when new.status <> 'completed' or old.status <> 'completed' and (old.purge_later = 1 or new.purge_later = 0)
   begin
     delete from open_work_list where id in (old.id, new.id);
     ${LISTED}
   end`,
]
