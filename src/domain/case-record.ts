import type { CaseStatus, Severity } from './case.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { Doer, Named, UserName } from './named.js'

/** Everything that a case shows (contract, section 3). */
export interface CaseRecord {
  readonly id: Id
  readonly department: Named
  readonly status: CaseStatus
  readonly severity: Severity
  readonly subject: string
  readonly description: string | null
  readonly solution: string | null
  readonly owner: UserName | null
  readonly customer: Named | null
  readonly originatingChannel: string | null
  readonly created: Instant
  readonly createdBy: Doer | null
  readonly lastModified: Instant
  readonly lastModifiedBy: Doer | null
  readonly lastClosed: Instant | null
  readonly dueDate: Instant | null
}

/** Which cases are searched for; null asks for nothing. */
export interface CaseFilter {
  /** `open` takes every case that is not closed. */
  readonly status: CaseStatus | null
  readonly customer: Id | null
  readonly owner: Id | null
  /** The departments of which one has the case; null for all. */
  readonly departments: readonly Id[] | null
}
