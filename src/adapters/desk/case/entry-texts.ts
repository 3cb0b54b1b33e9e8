import type { Catalogue } from '../locales/catalogue.js'

/** The text of each kind of journal entry, as a key. */
export const ENTRY_TEXTS: ReadonlyMap<string, keyof Catalogue> = new Map([
  ['activity_created', 'entryActivityCreated'],
  ['activity_picked', 'entryActivityPicked'],
  ['activity_transferred', 'entryActivityTransferred'],
  ['activity_completed', 'entryActivityCompleted'],
  ['activity_moved', 'entryActivityMoved'],
  ['case_created', 'entryCaseCreated'],
  ['case_reopened', 'entryCaseReopened'],
  ['case_edited', 'entryCaseEdited'],
  ['case_closed', 'entryCaseClosed'],
  ['case_note_added', 'entryNoteAdded'],
  ['case_note_deleted', 'entryNoteDeleted'],
])

/** The name of each member that the journal tells as edited, as a key. */
export const MEMBER_TEXTS: ReadonlyMap<string, keyof Catalogue> = new Map([
  ['subject', 'columnSubject'],
  ['description', 'description'],
  ['solution', 'solution'],
  ['severity', 'severity'],
  ['dueDate', 'dueDate'],
  ['owner', 'columnOwner'],
])
