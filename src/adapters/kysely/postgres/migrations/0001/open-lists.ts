/** A table whose open rows are listed, and the columns that the list has of them. */
interface Listed {
  readonly table: string
  readonly list: string
  /** The status of a row that is not open. */
  readonly closed: string
  readonly columns: readonly string[]
}

const CASES: Listed = {
  table: 'cases',
  list: 'open_case_list',
  closed: 'closed',
  columns: ['department_id', 'status'],
}

const WORK: Listed = {
  table: 'activities',
  list: 'open_work_list',
  closed: 'completed',
  columns: ['department_id', 'assigned_to', 'queue_id', 'status'],
}

/** Each question that a trigger asks costs a close more than the rows that it is about: an update asks one. */
function triggersOf({ table, list, closed, columns }: Listed): string[] {
  const all = columns.join()
  const was = columns.map((column) => `l.${column}`).join()
  const is = columns.map((column) => `excluded.${column}`).join()
  const open = `select id, ${all} from changed where status <> '${closed}'`
  const bodies = {
    insert: `insert into ${list} (id, ${all}) ${open};`,
    update: `
      select bool_or(status <> '${closed}'), array_agg(id) filter (where status = '${closed}')
        into are_open, gone from changed;
      if gone is not null then
        delete from ${list} where id = any(gone);
      end if;
      if are_open then
        insert into ${list} as l (id, ${all}) ${open} order by id
          on conflict (id) do update set (${all}) = row(${is}) where (${was}) is distinct from (${is});
      end if;`,
    delete: `delete from ${list} where id = any(array(select id from changed));`,
    truncate: `truncate ${list};`,
  }
  return Object.entries(bodies).flatMap(([change, body]) => [
    `create function list_open_${table}_after_${change}() returns trigger language plpgsql as $$
      ${change === 'update' ? 'declare are_open boolean; gone bigint[];' : ''}
      begin
        ${body}
        return null;
      end $$`,
    `create trigger list_open_after_${change} after ${change} on ${table}
     ${change === 'truncate' ? '' : `referencing ${change === 'delete' ? 'old' : 'new'} table as changed`}
     for each statement execute function list_open_${table}_after_${change}()`,
  ])
}

/** A row is listed by its id. */
const IDS_STAY = [
  `create function refuse_to_change_id() returns trigger language plpgsql as $$
    begin raise exception 'an id is for ever' using errcode = 'check_violation'; end $$`,
  ...[CASES, WORK].map(
    ({ table }) => `create trigger ids_stay before update of id on ${table}
     for each statement execute function refuse_to_change_id()`,
  ),
]

/**
 * The lists of what is open: narrow tables with what searches ask most, which triggers keep. They take the place of
 * indexes with the condition that a row is open. PostgreSQL writes a changed row anew, with an entry in every index of
 * its table, unless no index has a column that changed, be it in its condition only: so with such indexes a close of a
 * case with three activities would write 16 entries that say nothing new.
 */
export const OPEN_LISTS: readonly string[] = [
  `create table open_case_list (
    id bigint, department_id bigint not null, status text not null, primary key (id) include (department_id, status)
  )`,
  `create table open_work_list (
    id bigint,
    department_id bigint not null,
    assigned_to bigint,
    queue_id bigint,
    status text not null,
    primary key (id) include (department_id, assigned_to, queue_id, status)
  )`,
  `create index own_work on open_work_list (assigned_to, id) include (department_id, queue_id, status)
   where assigned_to is not null`,
  `create view open_activities as
   select l.id, l.department_id, l.assigned_to, l.queue_id, l.status, a.substatus, a.type, a.mode, a.priority
   from open_work_list l left join activities a on a.id = l.id`,
  ...[CASES, WORK].flatMap(triggersOf),
  ...IDS_STAY,
]
