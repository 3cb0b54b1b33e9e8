/** The advisory lock between writers that give ids themselves; `0001/guards.ts` has the same. */
const GIVEN_IDS = 0x4357_0002

/**
 * The notes of cases. An id is never given twice, since a note that was deleted is named in the journal. Ids that are
 * written around the service move the sequence on, as those of cases do.
 */
export const NOTES: readonly string[] = [
  `create sequence notes_ids`,
  `create table notes (
    id bigint primary key,
    case_id bigint not null references cases,
    content text not null,
    created_at bigint not null,
    created_by text not null
  )`,
  'create index notes_by_case on notes (case_id, id)',
  `create function follow_notes_ids() returns trigger language plpgsql as $$
    declare highest bigint;
    begin
      select max(id) into highest from changed;
      if highest >= (select last_value + is_called::int from notes_ids) then
        perform pg_advisory_lock(${String(GIVEN_IDS)});
        if highest >= (select last_value + is_called::int from notes_ids) then
          perform setval('notes_ids', highest);
        end if;
        perform pg_advisory_unlock(${String(GIVEN_IDS)});
      end if;
      return null;
    end $$`,
  `create trigger follow_ids after insert on notes referencing new table as changed
   for each statement execute function follow_notes_ids()`,
]
