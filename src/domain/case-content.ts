import type { CaseStatus, Severity } from './case.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'

/** The members of a case that an edit may change (contract, section 3). */
export interface CaseContent {
  readonly subject: string
  readonly description: string | null
  readonly solution: string | null
  readonly severity: Severity
  readonly dueDate: Instant | null
  readonly owner: Id | null
}

/** A case, open or not, as the rules of editing need it. */
export interface CaseState extends CaseContent {
  readonly id: Id
  readonly department: Id
  readonly status: CaseStatus
  readonly lastModified: Instant
}

/** The new content of a case, and the state that it replaces. */
export interface CaseChange {
  readonly id: Id
  /** When the case was last modified before. */
  readonly lastModified: Instant
  readonly content: CaseContent
  /** The names of the members that become different, in the order of the contract. */
  readonly edited: readonly (keyof CaseContent)[]
}

const MEMBERS = ['subject', 'description', 'solution', 'severity', 'dueDate', 'owner'] as const

/** The change that new members make of a case; null where all of them are as they are already. */
export function changeOf(before: CaseState, members: Partial<CaseContent>): CaseChange | null {
  const content = { ...before, ...members }
  const edited = MEMBERS.filter((name) => content[name] !== before[name])
  return edited.length === 0 ? null : { id: before.id, lastModified: before.lastModified, content, edited }
}
