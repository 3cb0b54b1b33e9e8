import { type AuthContext, reaches } from './auth-context.js'
import { isOpenCase } from './case.js'
import type { CaseContent, CaseState } from './case-content.js'
import { type IdKind, type Problem, problemOf, type Violation } from './errors.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'

/** An edit of one case as a caller asks for it. */
export interface CaseEdit {
  readonly id: Id
  /** When the case was last modified, as the caller saw it. */
  readonly lastModified: Instant
  /** The members that the case is to have; any other stays as it is. */
  readonly members: Partial<CaseContent>
}

/** The facts that an edit is decided on; null for a case or a user that does not exist. */
export interface EditFacts {
  readonly found: CaseState | null
  /** The rights of the user who is to own the case; null also where the edit names no owner. */
  readonly owner: AuthContext | null
  readonly now: Instant
}

/**
 * Every violation that keeps a case from being edited, in the order of the contract (section 3, decision 52). Of a case
 * out of reach the caller learns only that it is out of reach.
 */
export function editViolations(by: AuthContext, edit: CaseEdit, facts: EditFacts): Violation[] {
  const { found, owner } = facts
  const isReached = found !== null && reaches(by, found.department)
  const named = edit.members.owner ?? null
  return [
    ...problem('400-194', found === null ? [edit.id] : []),
    ...problem('403-910', found !== null && !isReached ? [edit.id] : []),
    ...(isReached ? stateProblems(edit, found) : []),
    ...problem('400-194', named !== null && owner === null ? [named] : []),
    ...(isReached ? valueProblems(edit, found, facts) : []),
    ...(isReached ? problem('403-912 owner', keptFrom(by, found, owner)) : []),
  ].map((one) => ({ case: edit.id, ...one }))
}

function stateProblems({ id, lastModified }: CaseEdit, found: CaseState): Problem[] {
  return [
    ...problem('400-253', isOpenCase(found.status) ? [] : [id]),
    ...problem('409-100 case', found.lastModified === lastModified ? [] : [id]),
  ]
}

/** A value that the case has already is no new one: it is not judged. */
function valueProblems({ members }: CaseEdit, found: CaseState, { owner, now }: EditFacts): Problem[] {
  const { dueDate = null } = members
  const isPast = dueDate !== null && dueDate !== found.dueDate && dueDate <= now
  const isStranger = owner !== null && owner.id !== found.owner && !reaches(owner, found.department)
  return [
    ...(isPast ? [problemOf('400-152', { attribute: 'dueDate' })] : []),
    ...(isStranger ? [problemOf('400-152', { attribute: 'owner.user.id' })] : []),
  ]
}

/** The users whom the caller may not hand the case to, or take it from (decision 52). */
function keptFrom(by: AuthContext, found: CaseState, owner: AuthContext | null): Id[] {
  if (by.actor === 'client' || owner === null || owner.id === found.owner) return []
  return [owner.id, found.owner].filter((one) => one !== null && one !== by.id && !by.pull.users.has(one)) as Id[]
}

/** A problem for each of the ids that break a rule. */
function problem(kind: IdKind, ids: readonly Id[]): Problem[] {
  return ids.map((id) => problemOf(kind, { ids: [id] }))
}
