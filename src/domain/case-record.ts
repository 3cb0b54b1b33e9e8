import type { CaseStatus, Severity } from './case.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { Doer, Named, UserName } from './named.js'

/** All fields of a case that the API shows (contract, section 3). */
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

/** The conditions of a search for cases; null sets no condition. */
export interface CaseFilter {
  /** `open` matches every case that is not closed. */
  readonly status: CaseStatus | null
  readonly customer: Id | null
  readonly owner: Id | null
  /** The case must belong to one of these departments; null for all. */
  readonly departments: readonly Id[] | null
}
