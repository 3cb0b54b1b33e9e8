import { CompiledQuery, type Kysely } from 'kysely'

/** A table whose open rows are listed, as it was when this migration was written. */
export interface Listed {
  readonly table: string
  readonly list: string
  readonly notes: string
  readonly closed: string
  readonly columns: readonly string[]
}

export const LISTED: readonly Listed[] = [
  {
    ...{ table: 'cases', list: 'open_case_list', notes: 'closed_case_notes', closed: 'closed' },
    columns: ['department_id', 'status'],
  },
  {
    ...{ table: 'activities', list: 'open_work_list', notes: 'completed_work_notes', closed: 'completed' },
    columns: ['department_id', 'assigned_to', 'queue_id', 'status'],
  },
]

/** From how many rows on it is looked up which of them are listed: who closes changes few, and only what is listed. */
export const MANY = 1_000
/** How many rows a note has at the most: a sweep takes notes as a whole. */
const LARGEST = 10_000

/** Notes, in parts, which of very many rows that are closed are listed. */
export const noteMany = ({ list, notes, closed }: Listed): string => `
  insert into ${notes} (turn, ids)
    select nextval('list_turns'), array_agg(id) from (
      select id, row_number() over () / ${String(LARGEST)} as part
      from changed where status = '${closed}' and exists (select from ${list} l where l.id = changed.id)
    ) as left_now
    group by part;`

function afterUpdate(listed: Listed): string {
  const { table, list, notes, closed, columns } = listed
  const all = columns.join()
  const is = columns.map((column) => `excluded.${column}`).join()
  const turn = `nextval('list_turns')`
  const left = `from changed where status = '${closed}'`
  return `create or replace function list_open_${table}_after_update() returns trigger language plpgsql as $$
    begin
      if exists (select from changed offset ${String(MANY)}) then
        ${noteMany(listed)}
      else
        insert into ${notes} (turn, ids)
          select ${turn}, ids from (select array_agg(id) as ids ${left}) as left_now where ids is not null;
      end if;
      if exists (select 1 from changed where status <> '${closed}') then
        insert into ${list} (id, ${all}, listed_after)
          select id, ${all}, (select ${turn}) from changed where status <> '${closed}' order by id
          on conflict (id) do update set (${all}, listed_after) = row(${is}, excluded.listed_after);
      end if;
      return null;
    end $$`
}

/**
 * A statement that changes very many rows notes none that was closed before: searches and sweeps would go through all
 * of them to find nothing. What it has closed is more than one note.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const listed of LISTED) await db.executeQuery(CompiledQuery.raw(afterUpdate(listed)))
}
