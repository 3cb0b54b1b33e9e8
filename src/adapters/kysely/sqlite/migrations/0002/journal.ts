/**
 * What entries of the journal tell of edits, notes, moved activities, and of a client that acts for a user.
 * `changed` holds the names of the members that an edit changed, with commas between them.
 */
export const JOURNAL: readonly string[] = [
  'alter table journal add column client_id integer',
  'alter table journal add column note_id integer',
  'alter table journal add column case_before integer',
  'alter table journal add column changed text',
]
