/** A table whose open rows are listed, and the columns of the list. */
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
  columns: ['id', 'department_id', 'status'],
}

const WORK: Listed = {
  table: 'activities',
  list: 'open_work_list',
  closed: 'completed',
  columns: ['id', 'cluster_key', 'department_id', 'assigned_to', 'queue_id', 'status'],
}

const LAST_ENTRY = '(select coalesce(max(seq), 0) from journal)'

/**
 * The triggers delete before they insert: the conflict clause of the writer's statement would replace one that is
 * written here. A row that is closed and at the same time set to be purged later stays in the list, as a tombstone.
 */
function triggersOf({ table, list, closed, columns }: Listed): string[] {
  const isListed = `insert into ${list} (${columns.join()}, listed_after)
    select ${columns.map((column) => `new.${column}`).join()}, ${LAST_ENTRY} where new.status <> '${closed}';`
  return [
    `create trigger list_open_${table}_after_insert after insert on ${table}
     begin
       delete from ${list} where id = new.id;
       ${isListed}
     end`,
    `create trigger list_open_${table}_after_update after update of ${columns.join()} on ${table}
     when new.status <> '${closed}' or old.status <> '${closed}' and (old.purge_later = 1 or new.purge_later = 0)
     begin
       delete from ${list} where id in (old.id, new.id);
       ${isListed}
     end`,
    `create trigger list_open_${table}_after_delete after delete on ${table}
     begin
       delete from ${list} where id = old.id;
     end`,
  ]
}

/** A tombstone: closed by an entry that the purge has not come to, and not listed again after that entry. */
const NOT_PURGED = `j.seq > (select seq from purge) and l.listed_after < j.seq`

/**
 * An expression over the row in the table itself, which is found where the work of its case lies. It names `a`, so that
 * it is looked up only for the rows that the conditions on `a` leave.
 */
const ofItself = (expression: string): string =>
  `(select ${expression} from activities not indexed where cluster_key = l.cluster_key and id = a.id)`

/** Columns that the list lacks are looked up only where they are asked: a join would look up every tombstone. */
const REST_OF_WORK = ['substatus', 'type', 'mode', 'priority']
  .map((column) => `(select ${column} from activities where id = l.id) as ${column}`)
  .join()

/**
 * The lists of open rows: narrow tables with the columns that most searches ask for. They take the place of indexes
 * with the condition that a row is open: an entry of an index goes with each change, and lies on a page of its own
 * where cases are closed at random. A row that the service closes stays listed as a tombstone; many tombstones are
 * purged together. `purge` holds the last entry of the journal whose tombstones are purged.
 */
export const OPEN_LISTS: readonly string[] = [
  `create table open_case_list (
    id integer primary key, department_id integer not null, status text not null, listed_after integer not null
  ) strict`,
  `create table open_work_list (
    id integer primary key,
    cluster_key integer not null,
    department_id integer not null,
    assigned_to integer,
    queue_id integer,
    status text not null,
    listed_after integer not null
  ) strict`,
  `create table purge (seq integer not null) strict`,
  'insert into purge values (0)',
  ...[CASES, WORK].flatMap(triggersOf),
  `create view open_cases as
   select l.*, c.status <> 'closed' as is_open from open_case_list l cross join cases c on c.id = l.id`,
  `create view open_activities as select l.*, a.type, a.mode, a.priority, ${ofItself('substatus')} as substatus,
     ${ofItself("status <> 'completed'")} as is_open
   from open_work_list l cross join activities a indexed by activities_in_order on a.id = l.id`,
  `create view case_tombstones as select l.* from journal j cross join open_case_list l on l.id = j.case_id
   where j.status_after = 'closed' and ${NOT_PURGED}`,
  `create view activity_tombstones as select l.*, ${REST_OF_WORK}
   from journal j cross join open_work_list l on l.id = j.activity_id
   where j.status_after = 'completed' and ${NOT_PURGED}`,
  `create trigger list_no_moved_case after update of id on cases when new.status = 'closed'
   begin
     delete from open_case_list where id in (old.id, new.id);
   end`,
  `create trigger list_no_moved_activity after update of id, cluster_key on activities when new.status = 'completed'
   begin
     delete from open_work_list where id in (old.id, new.id);
   end`,
]
