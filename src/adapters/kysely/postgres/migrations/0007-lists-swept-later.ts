import { CompiledQuery, type Kysely } from 'kysely'

/** A table whose open rows are listed, what the list has of them, and where it is noted what has left them. */
interface Listed {
  readonly table: string
  readonly list: string
  readonly notes: string
  /** The status of a row that is not open. */
  readonly closed: string
  readonly columns: readonly string[]
}

const CASES: Listed = {
  table: 'cases',
  list: 'open_case_list',
  notes: 'closed_case_notes',
  closed: 'closed',
  columns: ['department_id', 'status'],
}

const WORK: Listed = {
  table: 'activities',
  list: 'open_work_list',
  notes: 'completed_work_notes',
  closed: 'completed',
  columns: ['department_id', 'assigned_to', 'queue_id', 'status'],
}

/** Of one row, listing and closing follow each other, since each holds its lock to the end: so do the turns they take. */
const TURN = `nextval('list_turns')`

const noting = ({ list, notes }: Listed): string[] => [
  `alter table ${list} add column listed_after bigint not null default 0`,
  `create table ${notes} (turn bigint primary key, ids bigint[] not null)`,
]

function triggersOf({ table, list, notes, closed, columns }: Listed): string[] {
  const all = columns.join()
  const is = columns.map((column) => `excluded.${column}`).join()
  // The order in which a sweep takes them: whoever would meet it waits for it, and it for nobody.
  const open = `select id, ${all}, (select ${TURN}) from changed where status <> '${closed}' order by id`
  const bodies = {
    insert: `insert into ${list} (id, ${all}, listed_after) ${open};`,
    update: `
      insert into ${notes} (turn, ids)
        select ${TURN}, ids from (select array_agg(id) as ids from changed where status = '${closed}') as left_now
        where ids is not null;
      if exists (select 1 from changed where status <> '${closed}') then
        insert into ${list} (id, ${all}, listed_after) ${open}
          on conflict (id) do update set (${all}, listed_after) = row(${is}, excluded.listed_after);
      end if;`,
    truncate: `truncate ${list}, ${notes};`,
  }
  return Object.entries(bodies).map(
    ([change, body]) => `create or replace function list_open_${table}_after_${change}() returns trigger
      language plpgsql as $$ begin ${body} return null; end $$`,
  )
}

/** What is listed still and closed, unless it was listed again after that. */
const leaving = ({ list, notes }: Listed): string => `
  (select id, max(turn) as turn from (select unnest(ids) as id, turn from ${notes}) as each_one group by id) as closed
  join ${list} l on l.id = closed.id and l.listed_after < closed.turn`

/** Of the row in the table itself, looked up for those rows of a list only that the other conditions leave. */
const isOpen = ({ table, closed }: Listed): string =>
  `(select status <> '${closed}' from ${table} itself where itself.id = l.id) as is_open`

const OF_WORK = 'l.id, l.department_id, l.assigned_to, l.queue_id, l.status, a.substatus, a.type, a.mode, a.priority'

const STATEMENTS = [
  'create sequence list_turns',
  ...[CASES, WORK].flatMap((listed) => [...noting(listed), ...triggersOf(listed)]),
  `create view open_cases as select l.id, l.department_id, l.status, ${isOpen(CASES)} from open_case_list l`,
  `create or replace view open_activities as select ${OF_WORK}, ${isOpen(WORK)}
   from open_work_list l left join activities a on a.id = l.id`,
  `create view leaving_cases as select l.id, l.department_id, l.status from ${leaving(CASES)}`,
  `create view leaving_activities as select ${OF_WORK} from ${leaving(WORK)} left join activities a on a.id = l.id`,
]

/**
 * What is closed leaves the lists of what is open later: whoever closes only notes it, many rows in one, since to take a
 * row out costs as much as to change one. A sweep takes out what was noted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await db.executeQuery(CompiledQuery.raw(statement))
}
