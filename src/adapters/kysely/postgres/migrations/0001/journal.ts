/** Marks the advisory locks that stand for writers of the journal: the upper 16 bits of the key. */
const WRITERS = 0x4357

/**
 * The journal, and how far it is final. Numbers are taken in one order and committed in another. So before a writer
 * takes numbers, it takes an advisory lock whose key says how far the numbers were, and keeps the lock until it has
 * committed. No entry can still come up to the lowest of these keys, nor up to the last number that was taken before
 * the keys are read: that is `journal_end()`. A view must begin after it has asked.
 */
export const JOURNAL: readonly string[] = [
  `create table journal (
    seq bigint generated always as identity (minvalue 0 start with 0) primary key,
    at bigint not null,
    actor text not null,
    kind text not null,
    department_id bigint not null,
    case_id bigint,
    activity_id bigint,
    status_before text,
    status_after text,
    assigned_before bigint,
    assigned_after bigint,
    queue_before bigint,
    queue_after bigint
  )`,
  `select setval('journal_seq_seq', 0)`,
  `create function announce_journal_writer() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared((${String(WRITERS)}::bigint << 48) | (select last_value from journal_seq_seq));
      return null;
    end $$`,
  `create trigger announce_writer before insert on journal
   for each statement execute function announce_journal_writer()`,
  `create function journal_end() returns bigint language plpgsql volatile as $$
    declare
      last_taken bigint;
      before_writers bigint;
    begin
      select last_value into last_taken from journal_seq_seq;
      select min(((classid::bigint & 65535) << 32) | objid::bigint) into before_writers
      from pg_locks
      where locktype = 'advisory' and objsubid = 1 and (classid::bigint >> 16) = ${String(WRITERS)}
        and database = (select oid from pg_database where datname = current_database())
        and pid <> pg_backend_pid();
      return least(last_taken, before_writers);
    end $$`,
]
