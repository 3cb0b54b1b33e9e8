import type { Caller } from './auth-context.js'
import type { Id } from './id.js'
import type { NoteRecord } from './note.js'
import { caseOfNotesViolations, missingNote } from './note-rules.js'
import { type Found, lookThrough, type PageWindow } from './page-window.js'
import type { Consistently, ReadUnit } from './ports.js'
import { readerOf } from './read-rules.js'
import { refusalFor, requireNone } from './violations.js'

/** Reads one note of a case. */
export type GetNote = (caller: Caller, of: Id, note: Id) => Promise<NoteRecord>

/** Reads the notes of a case. */
export interface GetNotes {
  /** The notes of one page window, in its order. */
  find(caller: Caller, of: Id, window: PageWindow): Promise<Found<NoteRecord>>
  /** How many there are in all. */
  count(caller: Caller, of: Id): Promise<number>
}

interface Needs {
  readonly consistently: Consistently
}

/**
 * The note of `GET /case/{id}/note/{noteId}` (contract, section 3).
 * @throws Refusal 401-101, 403-112, 404-100 for an unknown case, 403-910, 404-100 for a note that is not of the case
 */
export function getNote({ consistently }: Needs): GetNote {
  return (caller, of, id) =>
    consistently(async (view) => {
      await requireCase(caller, of, view)
      const [found] = (await view.notes.records([id])).filter((note) => note.case === of)
      if (found) return found
      const missing = missingNote(of, id)
      throw refusalFor(missing, [missing])
    })
}

/**
 * The notes of `GET /case/{id}/notes` (contract, section 3).
 * @throws Refusal 401-101, 403-112, 404-100 for an unknown case, 403-910
 */
export function getNotes({ consistently }: Needs): GetNotes {
  return {
    find: (caller, of, window) =>
      consistently(async (view) => {
        await requireCase(caller, of, view)
        const { items: ids, more } = await lookThrough(window, (wider) => view.notes.search(of, wider))
        const records = new Map((await view.notes.records(ids)).map((note) => [note.id, note]))
        return { items: ids.map((id) => records.get(id)).filter((one) => one !== undefined), more }
      }),
    count: (caller, of) =>
      consistently(async (view) => {
        await requireCase(caller, of, view)
        return view.notes.count(of)
      }),
  }
}

async function requireCase(caller: Caller, of: Id, { authContexts, cases }: ReadUnit): Promise<void> {
  const by = await readerOf(caller, authContexts)
  const [found] = await cases.facts([of])
  requireNone(caseOfNotesViolations(by, of, found))
}
