import type { Id } from './id.js'

/** Every status a case can have (contract, section 3). */
export const CASE_STATUSES = ['open', 'ready_for_closure', 'closed'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** Every severity a case can have, most severe first. */
export const SEVERITIES = ['urgent', 'high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The facts of a case that the rules of closing need. */
export interface CaseFacts {
  readonly id: Id
  readonly department: Id
  readonly status: CaseStatus
  /** The solution where the department requires one, empty if there is none; null where it requires none. */
  readonly requiredSolution: string | null
}

/** A case to create. */
export interface NewCase {
  readonly department: Id
  readonly severity: Severity
  readonly subject: string
  readonly owner: Id | null
  readonly customer: Id | null
  readonly originatingChannel: string | null
}

/** Open means not closed: a case that is ready for closure is still open (contract, section 1). */
export function isOpenCase(status: CaseStatus): boolean {
  return status !== 'closed'
}

/** Whether an open case cannot be closed yet: its department requires a solution, and the case has none but blanks. */
export function lacksSolution({ status, requiredSolution }: CaseFacts): boolean {
  return isOpenCase(status) && requiredSolution !== null && requiredSolution.trim() === ''
}

/** The case that comes with an activity, or is made of one. */
export function caseFor(
  { type, subject }: { readonly type: string; readonly subject: string },
  placed: Pick<NewCase, 'department' | 'owner' | 'customer'>,
): NewCase {
  return { ...placed, severity: 'medium', subject, originatingChannel: type === 'email' ? 'email' : null }
}
