/** The notes of cases. An id is never given twice, since a note that was deleted is named in the journal. */
export const NOTES: readonly string[] = [
  `create table notes (
    id integer primary key autoincrement,
    case_id integer not null references cases,
    content text not null,
    created_at integer not null,
    created_by text not null
  ) strict`,
  'create index notes_by_case on notes (case_id, id)',
]
