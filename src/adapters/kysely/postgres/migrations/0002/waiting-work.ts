const COLUMNS = 'department_id, assigned_to, queue_id, status, priority_order, created_at, awaiting_supervision'
/** The open ones of the changed rows, as the list has them. An activity without a priority comes last. */
const OPEN = `select id, department_id, assigned_to, queue_id, status, coalesce(priority, 8), created_at,
  awaiting_supervision from changed where status <> 'completed'`
const namedBy = (table: string): string => COLUMNS.replace(/\w+/g, `${table}.$&`)

/**
 * The work that waits in a queue, in the order in which it is pulled: the list of open work gets the columns of this
 * order. A close touches no entry of the index, since it only deletes from the list.
 */
export const WAITING_WORK: readonly string[] = [
  `alter table open_work_list
     add column priority_order bigint not null default 8,
     add column created_at bigint not null default 0,
     add column awaiting_supervision smallint not null default 0`,
  `update open_work_list l
     set priority_order = coalesce(a.priority, 8), created_at = a.created_at, awaiting_supervision = a.awaiting_supervision
   from activities a where a.id = l.id`,
  `create index waiting_work on open_work_list (queue_id, department_id, priority_order, created_at, id)
   where status = 'awaiting_assignment' and awaiting_supervision = 0`,
  `create or replace function list_open_activities_after_insert() returns trigger language plpgsql as $$
    begin
      insert into open_work_list (id, ${COLUMNS}) ${OPEN};
      return null;
    end $$`,
  `create or replace function list_open_activities_after_update() returns trigger language plpgsql as $$
    declare are_open boolean; gone bigint[];
    begin
      select bool_or(status <> 'completed'), array_agg(id) filter (where status = 'completed')
        into are_open, gone from changed;
      if gone is not null then
        delete from open_work_list where id = any(gone);
      end if;
      if are_open then
        insert into open_work_list as l (id, ${COLUMNS}) ${OPEN} order by id
          on conflict (id) do update set (${COLUMNS}) = row(${namedBy('excluded')})
          where (${namedBy('l')}) is distinct from (${namedBy('excluded')});
      end if;
      return null;
    end $$`,
]
