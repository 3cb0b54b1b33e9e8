import { CompiledQuery, type Kysely } from 'kysely'
import { LISTED, type Listed, MANY, noteMany } from './0008-notes-of-listed.js'

function afterUpdate(listed: Listed): string {
  const { table, list, notes, closed, columns } = listed
  const all = columns.join()
  const is = columns.map((column) => `excluded.${column}`).join()
  const turn = `nextval('list_turns')`
  return `create or replace function list_open_${table}_after_update() returns trigger language plpgsql as $$
    declare
      are_many boolean;
      are_open boolean;
      left_now bigint[];
    begin
      select count(*) > ${String(MANY)}, bool_or(status <> '${closed}'), array_agg(id) filter (where status = '${closed}')
        into are_many, are_open, left_now from changed;
      if left_now is not null then
        if are_many then
          ${noteMany(listed)}
        else
          insert into ${notes} (turn, ids) values (${turn}, left_now);
        end if;
      end if;
      if are_open then
        insert into ${list} (id, ${all}, listed_after)
          select id, ${all}, (select ${turn}) from changed where status <> '${closed}' order by id
          on conflict (id) do update set (${all}, listed_after) = row(${is}, excluded.listed_after);
      end if;
      return null;
    end $$`
}

/** Each question that a trigger asks costs a close more than the rows that it is about: these ask one instead of three. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const listed of LISTED) await db.executeQuery(CompiledQuery.raw(afterUpdate(listed)))
}
