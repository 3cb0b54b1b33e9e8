import { actionDetails } from './access-rules.js'
import { type AuthContext, allows, type Caller, reaches } from './auth-context.js'
import type { CaseFacts } from './case.js'
import { problemOf, type Violation } from './errors.js'
import type { Id } from './id.js'
import type { NoteFacts } from './note.js'

/** The rules of a case whose notes are read or changed: it exists (404-100), and it is within reach (403-910). */
export function caseOfNotesViolations(by: AuthContext, id: Id, found: CaseFacts | undefined): Violation[] {
  if (found === undefined) return [{ case: id, ...problemOf('404-100', { ids: [id] }) }]
  return reaches(by, found.department) ? [] : [{ case: id, ...problemOf('403-910', { ids: [id] }) }]
}

/** A note that the case does not have (404-100). */
export function missingNote(of: Id, id: Id): Violation {
  return { case: of, note: id, ...problemOf('404-100', { ids: [id] }) }
}

/**
 * The rules of deleting notes of a case: each of them exists (404-100), and the caller wrote it or is granted the action
 * (403-178).
 */
export function deletionViolations(
  by: AuthContext,
  of: Id,
  { ids, notes }: { readonly ids: readonly Id[]; readonly notes: readonly NoteFacts[] },
): Violation[] {
  const known = new Set(notes.map(({ id }) => id))
  const foreign = allows(by, 'Case:Delete Notes') ? [] : notes.filter(({ createdBy }) => !isSame(by, createdBy))
  return [
    ...ids.filter((id) => !known.has(id)).map((id) => missingNote(of, id)),
    ...foreign.map(({ id }) => ({ case: of, note: id, ...problemOf('403-178', actionDetails('Case:Delete Notes')) })),
  ]
}

function isSame(by: AuthContext, { actor, id }: Caller): boolean {
  return by.actor === actor && by.id === id
}
