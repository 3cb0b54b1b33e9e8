import { refusal } from './errors.js'
import type { Id } from './id.js'
import type { Done, Requester } from './idempotency.js'
import { caseOfNotesViolations, deletionViolations } from './note-rules.js'
import { once } from './once.js'
import type { Atomically, Clock } from './ports.js'
import { requireNone } from './violations.js'

/** Deletes every note of a list of notes of a case, or none; `ids` holds no id twice. */
export type DeleteNotes = (requester: Requester, of: Id, ids: readonly Id[]) => Promise<Done<null>>

/**
 * `DELETE /case/{id}/notes/{ids}` (contract, section 3).
 * @throws Refusal 401-101, 403-112, 422-900, 404-100 for an unknown case, 403-910 for one out of reach, then 404-100
 *   for notes that are not of the case, 403-178, with every violation found
 */
export function deleteNotes(needs: { atomically: Atomically; clock: Clock }): DeleteNotes {
  return (requester, of, ids) =>
    once(needs, requester, async (unit, by) => {
      const [found] = await unit.cases.lock([of])
      requireNone(caseOfNotesViolations(by, of, found))
      const notes = await unit.notes.facts(of, ids)
      requireNone(deletionViolations(by, of, { ids, notes }))

      const deleted = await unit.notes.delete(ids, { by: requester, at: needs.clock.now() })
      if (deleted !== ids.length) throw refusal('404-100', { ids })
      return null
    })
}
