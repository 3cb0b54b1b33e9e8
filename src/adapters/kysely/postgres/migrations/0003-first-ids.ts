import { CompiledQuery, type Kysely } from 'kysely'

/** A sequence that has given nothing yet has its first number as the last: an id of 1 must move it on, too. */
const FOLLOW = ['cases', 'activities'].map(
  (table) => `create or replace function follow_${table}_ids() returns trigger language plpgsql as $$
    declare highest bigint;
    begin
      select max(id) into highest from changed;
      if highest >= (select last_value + is_called::int from ${table}_ids) then
        perform setval('${table}_ids', highest);
      end if;
      return null;
    end $$`,
)

/** New ids are higher than those given by others, also when the highest of these is 1. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of FOLLOW) await db.executeQuery(CompiledQuery.raw(statement))
}
