/** The notes of cases. An id is never given twice, since a note that was deleted is named in the journal. */
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
]
