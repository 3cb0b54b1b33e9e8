import type { ActivityMode, ActivityStatus, ActivitySubstatus } from '../../domain/activity.js'
import type { CaseStatus, Severity } from '../../domain/case.js'
import type { JournalKind } from '../../domain/journal.js'

/** An id, as digits or as a number. */
export type WrittenId = string | number
/** A value that may be left out, or be null to the same effect. */
type Maybe<T> = T | null | undefined
/** An instant such as `2026-11-23T18:13:09.142Z`. */
type WrittenInstant = string
/** The author of a change: a user, or a client application. */
type WrittenCaller = WrittenId | { readonly client: WrittenId }

/** A world as it is written (contract, section 5); every list may be left out. */
export interface World {
  readonly departments?: readonly (Named & { readonly requireSolution?: Maybe<boolean> })[]
  readonly roles?: readonly (Named & { readonly actions: readonly string[] })[]
  readonly queues?: readonly (Named & { readonly department: WrittenId })[]
  readonly users?: readonly WrittenUser[]
  readonly clients?: readonly WrittenClient[]
  readonly webhooks?: readonly WrittenWebhook[]
  readonly customers?: readonly Named[]
  readonly cases?: readonly WrittenCase[]
  readonly activities?: readonly WrittenActivity[]
  readonly notes?: readonly WrittenNote[]
  /** For a store that has no journal yet. */
  readonly journal?: readonly (WrittenEntry | { readonly id: WrittenId })[]
}

interface Named {
  readonly id: WrittenId
  readonly name: string
}

interface WrittenUser {
  readonly id: WrittenId
  readonly userName: string
  readonly firstName: string
  readonly lastName: string
  /** Null for a global user. */
  readonly homeDepartment: WrittenId | null
  readonly foreignDepartments?: Maybe<readonly WrittenId[]>
  readonly roles?: Maybe<readonly WrittenId[]>
  readonly pull?: Maybe<{ readonly users?: Maybe<readonly WrittenId[]>; readonly queues?: Maybe<readonly WrittenId[]> }>
}

interface WrittenClient extends Named {
  /** `API` for one that may call. */
  readonly type: string
  /** The departments that it is limited to; all without. */
  readonly departments?: Maybe<readonly WrittenId[]>
}

interface WrittenWebhook {
  readonly id: WrittenId
  readonly client: WrittenId
  readonly url: string
  /** At least one; `case_closed` and `case_reopened` by default. */
  readonly kinds?: Maybe<readonly JournalKind[]>
  /** True by default. */
  readonly ordered?: Maybe<boolean>
  /** True by default. */
  readonly enabled?: Maybe<boolean>
  readonly created?: Maybe<WrittenInstant>
}

interface WrittenCase {
  readonly id: WrittenId
  readonly department: WrittenId
  readonly status: CaseStatus
  readonly severity: Severity
  readonly subject: string
  readonly description?: Maybe<string>
  readonly solution?: Maybe<string>
  readonly owner?: Maybe<WrittenId>
  readonly customer?: Maybe<WrittenId>
  readonly originatingChannel?: Maybe<string>
  readonly created: WrittenInstant
  readonly createdBy?: Maybe<WrittenCaller>
  readonly lastModified: WrittenInstant
  readonly lastModifiedBy?: Maybe<WrittenCaller>
  readonly lastClosed?: Maybe<WrittenInstant>
  readonly dueDate?: Maybe<WrittenInstant>
}

interface WrittenActivity {
  readonly id: WrittenId
  readonly case?: Maybe<WrittenId>
  readonly department: WrittenId
  readonly type: string
  readonly subtype?: Maybe<string>
  readonly mode: ActivityMode
  readonly status: ActivityStatus
  readonly substatus?: Maybe<ActivitySubstatus>
  readonly queue?: Maybe<WrittenId>
  readonly assignedTo?: Maybe<WrittenId>
  readonly locked?: Maybe<boolean>
  readonly pinned?: Maybe<boolean>
  readonly awaitingSupervision?: Maybe<boolean>
  /** From 1 to 7. */
  readonly priority?: Maybe<number>
  readonly subject: string
  readonly created: WrittenInstant
  readonly lastModified: WrittenInstant
  readonly lastModifiedBy?: Maybe<WrittenCaller>
  readonly dueDate?: Maybe<WrittenInstant>
}

interface WrittenNote {
  readonly id: WrittenId
  readonly case: WrittenId
  /** From 1 to 1,500 characters. */
  readonly content: string
  readonly created: WrittenInstant
  readonly createdBy: WrittenCaller
}

interface WrittenEntry {
  /** Its number. */
  readonly id: WrittenId
  readonly at: WrittenInstant
  /** Names the client application, too, that acted for a user. */
  readonly by: WrittenCaller | { readonly user: WrittenId; readonly client: WrittenId }
  readonly kind: JournalKind
  /** Left out for an entry about none: a webhook that was disabled. */
  readonly department?: Maybe<WrittenId>
  readonly case?: Maybe<WrittenId>
  /** The case that an activity was moved from. */
  readonly movedFrom?: Maybe<WrittenId>
  readonly activity?: Maybe<WrittenId>
  readonly note?: Maybe<WrittenId>
  readonly webhook?: Maybe<WrittenId>
  /** The names of the members that an edit changed. */
  readonly edited?: Maybe<readonly string[]>
  readonly status?: Maybe<WrittenChange<string>>
  readonly assignedTo?: Maybe<WrittenChange<WrittenId>>
  readonly queue?: Maybe<WrittenChange<WrittenId>>
}

interface WrittenChange<T> {
  readonly before?: Maybe<T>
  readonly after?: Maybe<T>
}
