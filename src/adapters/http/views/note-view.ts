import Type, { type Static } from 'typebox'
import type { AddedNote } from '../../../domain/add-note.js'
import { LONGEST_NOTE, type NoteRecord } from '../../../domain/note.js'
import { CLOSED } from '../schemas.js'
import { doerView, instantView, linkTo, type Setting } from './members.js'
import { OF_PAGE } from './pagination-view.js'
import { DOER, ID, INSTANT, LINKS, rootOf } from './shapes.js'
import { View } from './view.js'

const CASE = Type.Object({ id: ID, link: LINKS }, CLOSED)
const PLACE = { id: ID, link: LINKS, case: CASE }

/** A note as answers show it. */
export const NOTE = rootOf('note', 'Note', {
  ...PLACE,
  content: Type.String({ minLength: 1, maxLength: LONGEST_NOTE }),
  created: INSTANT,
  createdBy: Type.Optional(DOER),
})

/** The place of a note that was added. */
export const ADDED_NOTE = rootOf('note', 'AddedNote', PLACE)

/** The notes of a case that a page has, or how many there are. */
export const NOTES = rootOf('notes', 'NotePage', { note: Type.Optional(Type.Array(NOTE)), ...OF_PAGE })

/** The newest notes of a case as a member of it, and where all of them are. */
export const NOTES_OF_CASE = Type.Object({ link: LINKS, note: Type.Array(NOTE) }, { title: 'NotesOfCase', ...CLOSED })

/** A note. */
export function noteView(note: NoteRecord, { base }: Pick<Setting, 'base'>): Static<typeof NOTE> {
  const { id, case: of, content, created, createdBy } = note
  const author = doerView(createdBy)
  return {
    ...placeView(of, id, base),
    content,
    created: instantView(created),
    ...(author && { createdBy: author }),
  }
}

/** Where a note that was added can be found. */
export function addedNoteView({ note, case: of }: AddedNote, base: string): View {
  return new View('note', placeView(of, note, base) satisfies Static<typeof ADDED_NOTE>)
}

/** The newest notes of a case as a member of it. */
export function notesOfCaseView(of: string, notes: readonly NoteRecord[], setting: Setting) {
  return {
    link: linkTo('notes', notesPath(of, setting.base)),
    note: notes.map((note) => noteView(note, setting)),
  } satisfies Static<typeof NOTES_OF_CASE>
}

/** The path of a note. */
export function notePath(of: string, note: string, base: string): string {
  return `${base}/case/${of}/note/${note}`
}

/** The path of the notes of a case. */
export function notesPath(of: string, base: string): string {
  return `${base}/case/${of}/notes`
}

function placeView(of: string, note: string, base: string) {
  return {
    id: note,
    link: linkTo('self', notePath(of, note, base)),
    case: { id: of, link: linkTo('case', `${base}/case/${of}`) },
  }
}
