/** The advisory lock between transactions that rely on rights and those that withdraw rights. */
const RIGHTS = 0x4357_0001

const RIGHTS_TABLES = [
  'users',
  'user_departments',
  'user_roles',
  'user_pull_users',
  'user_pull_queues',
  'role_actions',
  'clients',
  'client_departments',
]

/**
 * A closed case has no open activity, by whichever program it is written. Each side locks the case before it looks at
 * the other: a close has locked it by changing it, a statement that adds or reopens work shares it. An old snapshot
 * could miss the other side: that is why a close must be READ COMMITTED; the database itself stops the other side.
 */
const WORK = [
  `create function refuse_close_with_open_work() returns trigger language plpgsql as $$
    begin
      if not exists (select 1 from changed where status = 'closed') then return null; end if;
      if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'a case is closed at read committed only' using errcode = 'invalid_transaction_state';
      end if;
      if exists (select 1 from changed c join activities a on a.case_id = c.id
                 where c.status = 'closed' and a.status <> 'completed') then
        raise exception 'a closed case cannot have open work' using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
  `create trigger no_close_with_open_work after update on cases referencing new table as changed
   for each statement execute function refuse_close_with_open_work()`,
  `create trigger no_closed_case_for_open_work after insert on cases referencing new table as changed
   for each statement execute function refuse_close_with_open_work()`,
  `create function refuse_work_in_closed_case() returns trigger language plpgsql as $$
    begin
      if not exists (select 1 from changed where status <> 'completed') then return null; end if;
      perform 1 from cases where id in (select case_id from changed where status <> 'completed') order by id for share;
      if exists (select 1 from changed a join cases c on c.id = a.case_id
                 where c.status = 'closed' and a.status <> 'completed') then
        raise exception 'a closed case cannot have open work' using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
  `create trigger no_open_work_into_closed_case after insert on activities referencing new table as changed
   for each statement execute function refuse_work_in_closed_case()`,
  `create trigger no_reopened_work_in_closed_case after update on activities referencing new table as changed
   for each statement execute function refuse_work_in_closed_case()`,
]

const APPEND_ONLY = [
  `create function refuse_to_change_journal() returns trigger language plpgsql as $$
    begin raise exception 'the journal is append-only' using errcode = 'check_violation'; end $$`,
  `create trigger journal_is_never_changed before update or delete or truncate on journal
   for each statement execute function refuse_to_change_journal()`,
]

/** The advisory lock between writers that give ids themselves. */
const GIVEN_IDS = 0x4357_0002

/**
 * Ids that are written around the service move the sequence on, so that a new id is higher than any there was. The lock
 * keeps two writers from setting the sequence back, and is let go of at once: an import would keep all others waiting.
 */
const IDS = ['cases', 'activities'].flatMap((table) => [
  `create function follow_${table}_ids() returns trigger language plpgsql as $$
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
  `create trigger follow_ids after insert on ${table} referencing new table as changed
   for each statement execute function follow_${table}_ids()`,
])

/** A withdrawal of a right waits for the transactions that rely on it; later transactions wait for its end. */
const WITHDRAWALS = [
  `create function rely_on_rights() returns void language sql as $$
    select pg_advisory_xact_lock_shared(${String(RIGHTS)}) $$`,
  `create function await_units() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(${String(RIGHTS)}); return null; end $$`,
  ...RIGHTS_TABLES.map(
    (table) => `create trigger await_units before update or delete or truncate on ${table}
     for each statement execute function await_units()`,
  ),
]

/** The rules that the database itself keeps. */
export const GUARDS: readonly string[] = [...WORK, ...APPEND_ONLY, ...IDS, ...WITHDRAWALS]
