import type { ActivityMode, ActivityStatus, ActivitySubstatus } from './activity.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { Doer, Named, UserName } from './named.js'

/** All fields of an activity that the API shows (contract, section 3). */
export interface ActivityRecord {
  readonly id: Id
  readonly case: Id | null
  readonly department: Named
  readonly type: string
  readonly subtype: string | null
  readonly mode: ActivityMode
  readonly status: ActivityStatus
  readonly substatus: ActivitySubstatus | null
  readonly queue: Named | null
  /** The user who holds the activity, or held it last. */
  readonly assignedTo: UserName | null
  readonly locked: boolean
  readonly pinned: boolean
  readonly awaitingSupervision: boolean
  readonly priority: number | null
  readonly subject: string
  readonly created: Instant
  readonly lastModified: Instant
  readonly lastModifiedBy: Doer | null
  readonly dueDate: Instant | null
}

/** The conditions of a search for activities; null sets no condition. */
export interface ActivityFilter {
  readonly case: Id | null
  /** `open` matches every activity that is not completed. */
  readonly status: ActivityStatus | 'open' | null
  readonly substatus: ActivitySubstatus | null
  readonly type: string | null
  readonly mode: ActivityMode | null
  readonly priority: number | null
  readonly assignedTo: Id | null
  readonly queue: Id | null
  /** The activity must belong to one of these departments; null for all. */
  readonly departments: readonly Id[] | null
}
