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
 * Deletes before it inserts: the conflict clause of whoever writes would take the place of one that is written here.
 * A row that is closed and at the same time set to be swept later stays where it is listed.
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
     when new.status <> '${closed}' or old.status <> '${closed}' and (old.swept_later = 1 or new.swept_later = 0)
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

const sweptLater = ({ table }: Listed): string =>
  `alter table ${table} add column swept_later integer not null default 0 check (swept_later in (0, 1))`

const fill = ({ table, list, closed, columns }: Listed): string =>
  `insert into ${list} (${columns.join()}, listed_after)
   select ${columns.join()}, 0 from ${table} where status <> '${closed}' order by id`

/** What a close adds to the row of a case: the instant, the longer status, mostly who did it. */
const ROOM_BYTES = 16

/** What is closed by an entry that the sweep has not come to, and was not listed again after it. */
const NOT_SWEPT = `j.seq > (select seq from sweep) and l.listed_after < j.seq`

/**
 * Of the row in the table itself, found where the work of its case lies; the other index would have to go there as well.
 * Of `a`, so that it is looked up for those rows only that the conditions on `a` leave.
 */
const ofItself = (expression: string): string =>
  `(select ${expression} from activities not indexed where cluster_key = l.cluster_key and id = a.id)`

/** What the list has not, looked up only where it is asked: of all that leaves, a join would look for the row. */
const REST_OF_WORK = ['substatus', 'type', 'mode', 'priority']
  .map((column) => `(select ${column} from activities where id = l.id) as ${column}`)
  .join()

const STATEMENTS = [
  'drop index open_cases',
  'drop index open_activities',
  ...[CASES, WORK].map(sweptLater),
  `alter table cases add column room blob default x'${'00'.repeat(ROOM_BYTES)}'`,
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
  `create table sweep (seq integer not null) strict`,
  `insert into sweep select ${LAST_ENTRY}`,
  ...[CASES, WORK].flatMap((listed) => [...triggersOf(listed), fill(listed)]),
  `create view open_cases as
   select l.*, c.status <> 'closed' as is_open from open_case_list l cross join cases c on c.id = l.id`,
  `create view open_activities as select l.*, a.type, a.mode, a.priority, ${ofItself('substatus')} as substatus,
     ${ofItself("status <> 'completed'")} as is_open
   from open_work_list l cross join activities a indexed by activities_in_order on a.id = l.id`,
  `create view leaving_cases as select l.* from journal j cross join open_case_list l on l.id = j.case_id
   where j.status_after = 'closed' and ${NOT_SWEPT}`,
  `create view leaving_activities as select l.*, ${REST_OF_WORK}
   from journal j cross join open_work_list l on l.id = j.activity_id
   where j.status_after = 'completed' and ${NOT_SWEPT}`,
]

/**
 * What is open is listed in tables of their own instead of in indexes with the condition that a row is open. An entry of
 * an index goes with the row's change, and each lies on a page of its own where cases are closed at random; what the
 * service closes stays listed until many can be swept together. `sweep` has the last entry of the journal that was swept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await db.executeQuery(CompiledQuery.raw(statement))
}
