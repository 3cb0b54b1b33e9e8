import { CompiledQuery, type Kysely } from 'kysely'

/** A table whose open rows are listed, and what the list has of them. */
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

/** The list has no more than searches ask most; the rest is joined where a search asks it, and only there. */
const VIEW_OF_WORK = `create view open_activities as
  select l.id, l.department_id, l.assigned_to, l.queue_id, l.status, a.substatus, a.type, a.mode, a.priority
  from open_work_list l left join activities a on a.id = l.id`

function triggersOf({ table, list, closed, columns }: Listed): string[] {
  const all = columns.join()
  const was = columns.map((column) => `l.${column}`).join()
  const is = columns.map((column) => `excluded.${column}`).join()
  const open = `select id, ${all} from changed where status <> '${closed}'`
  const bodies = {
    insert: `insert into ${list} (id, ${all}) ${open};`,
    update: `
      delete from ${list} where id = any(array(select id from changed where status = '${closed}'));
      insert into ${list} as l (id, ${all}) ${open}
        on conflict (id) do update set (${all}) = row(${is}) where (${was}) is distinct from (${is});`,
    delete: `delete from ${list} where id = any(array(select id from changed));`,
    truncate: `truncate ${list};`,
  }
  return Object.entries(bodies).flatMap(([change, body]) => [
    `create function list_open_${table}_after_${change}() returns trigger language plpgsql as $$
      begin
        ${body}
        return null;
      end $$`,
    `create trigger list_open_after_${change} after ${change} on ${table}
     ${change === 'truncate' ? '' : `referencing ${change === 'delete' ? 'old' : 'new'} table as changed`}
     for each statement execute function list_open_${table}_after_${change}()`,
  ])
}

const fill = ({ table, list, closed, columns }: Listed): string =>
  `insert into ${list} (id, ${columns.join()}) select id, ${columns.join()} from ${table} where status <> '${closed}'`

/** Work that stays open, or none at all, needs no look at the cases. */
const REFUSE_WORK = `create or replace function refuse_work_in_closed_case() returns trigger language plpgsql as $$
    begin
      if not exists (select 1 from changed where status <> 'completed') then return null; end if;
      perform 1 from cases where id in (select case_id from changed where status <> 'completed') order by id for share;
      if exists (select 1 from changed a join cases c on c.id = a.case_id
                 where c.status = 'closed' and a.status <> 'completed') then
        raise exception 'a closed case cannot have open work' using errcode = 'check_violation';
      end if;
      return null;
    end $$`

/** A row is listed by its id. */
const IDS_STAY = [
  `create function refuse_to_change_id() returns trigger language plpgsql as $$
    begin raise exception 'an id is for ever' using errcode = 'check_violation'; end $$`,
  ...[CASES, WORK].map(
    ({ table }) => `create trigger ids_stay before update of id on ${table}
     for each statement execute function refuse_to_change_id()`,
  ),
]

const STATEMENTS = [
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
  'drop index open_cases',
  'drop index open_activities',
  'drop index own_work',
  ...[CASES, WORK].flatMap((listed) => [...triggersOf(listed), fill(listed)]),
  `create index own_work on open_work_list (assigned_to, id) include (department_id, queue_id, status)
   where assigned_to is not null`,
  VIEW_OF_WORK,
  REFUSE_WORK,
  ...IDS_STAY,
]

/**
 * What is open is listed in tables of their own, which the database itself keeps, instead of in indexes with the
 * condition that a row is open: no index of `cases` and `activities` has a column that a close changes any more, so that
 * a changed row stays out of all of them where its page has room.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await db.executeQuery(CompiledQuery.raw(statement))
}
