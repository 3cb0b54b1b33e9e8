import { CompiledQuery, type Kysely } from 'kysely'

/** The advisory lock between those who give ids themselves. */
const GIVEN_IDS = 0x4357_0002

/**
 * Of two who moved a sequence on at once, the one with the lower id could be the last, and set it back. The lock is let
 * go of at once, not at the end of a transaction: an import would keep all others waiting.
 */
const FOLLOW = ['cases', 'activities'].map(
  (table) => `create or replace function follow_${table}_ids() returns trigger language plpgsql as $$
    declare highest bigint;
    begin
      select max(id) into highest from changed;
      if highest >= (select last_value + is_called::int from ${table}_ids) then
        perform pg_advisory_lock(${String(GIVEN_IDS)});
        if highest >= (select last_value + is_called::int from ${table}_ids) then
          perform setval('${table}_ids', highest);
        end if;
        perform pg_advisory_unlock(${String(GIVEN_IDS)});
      end if;
      return null;
    end $$`,
)

/** A sequence of ids is moved on by one at a time, and never back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of FOLLOW) await db.executeQuery(CompiledQuery.raw(statement))
}
