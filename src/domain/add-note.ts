import type { Id } from './id.js'
import type { Done, Requester } from './idempotency.js'
import type { NewNote } from './note.js'
import { caseOfNotesViolations } from './note-rules.js'
import { once } from './once.js'
import type { Atomically, Clock } from './ports.js'
import { requireNone } from './violations.js'

/** The result of adding a note. */
export interface AddedNote {
  readonly note: Id
  readonly case: Id
}

/** Adds a note to a case. */
export type AddNote = (requester: Requester, note: NewNote) => Promise<Done<AddedNote>>

/**
 * `POST /case/{id}/note` (contract, section 3). The case may be closed: a note neither reopens nor modifies it.
 * @throws Refusal 401-101, 403-112, 422-900, 404-100 for an unknown case, 403-910 for one out of reach
 */
export function addNote(needs: { atomically: Atomically; clock: Clock }): AddNote {
  return (requester, note) =>
    once(needs, requester, async (unit, by) => {
      const [found] = await unit.cases.lock([note.case])
      requireNone(caseOfNotesViolations(by, note.case, found))

      const id = await unit.notes.create(note, { by: requester, at: needs.clock.now() })
      return { note: id, case: note.case }
    })
}
