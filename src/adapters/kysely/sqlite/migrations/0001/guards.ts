/**
 * A closed case has no open activity, by whichever program it is written; the journal only grows. Triggers that a close
 * meets come after the change: before it, SQLite would look for the row twice. An entry that gets its number from
 * SQLite has -1 before.
 */
export const GUARDS: readonly string[] = [
  `create trigger no_close_with_open_work after update of status, id on cases when new.status = 'closed'
   begin
     select raise(abort, 'a closed case cannot have open work')
     where exists (select 1 from activities where cluster_key = new.id and status <> 'completed');
   end`,
  `create trigger no_closed_case_for_open_work before insert on cases when new.status = 'closed'
   begin
     select raise(abort, 'a closed case cannot have open work')
     where exists (select 1 from activities where cluster_key = new.id and status <> 'completed');
   end`,
  `create trigger no_open_work_into_closed_case before insert on activities
   when new.status <> 'completed' and new.case_id is not null
   begin
     select raise(abort, 'a closed case cannot have open work')
     where (select status from cases where id = new.case_id) = 'closed';
   end`,
  `create trigger no_reopened_work_in_closed_case after update of status, case_id on activities
   when new.status <> 'completed' and new.case_id is not null
   begin
     select raise(abort, 'a closed case cannot have open work')
     where (select status from cases where id = new.case_id) = 'closed';
   end`,
  `create trigger journal_is_never_replaced before insert on journal when new.seq <> -1
   begin
     select raise(abort, 'the journal is append-only') where exists (select 1 from journal where seq = new.seq);
   end`,
  `create trigger journal_is_never_changed before update on journal
   begin select raise(abort, 'the journal is append-only'); end`,
  `create trigger journal_is_never_cut before delete on journal
   begin select raise(abort, 'the journal is append-only'); end`,
]
