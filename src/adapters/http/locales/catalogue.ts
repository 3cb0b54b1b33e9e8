import type { ActivityMode, ActivityStatus, ActivitySubstatus, ActivityType } from '../../../domain/activity.js'
import type { CaseStatus, Severity } from '../../../domain/case.js'
import type { ErrorCode } from '../../../domain/errors.js'

/** The two texts of an error: for whoever builds the client, and for whoever sits before it. */
export interface ErrorText {
  readonly developer: string
  readonly user: string
}

/**
 * Every text of one language, as ICU messages: a missing or surplus key does not compile.
 * The arguments of an error's developer text are those of its `ErrorDetails`; a user text has none.
 */
export interface Catalogue {
  readonly errors: Readonly<Record<ErrorCode, ErrorText>>
  /** Ends a list that was cut: `items` is the list so far, `more` the number of items left out. */
  readonly listCut: string
  readonly caseStatus: Readonly<Record<CaseStatus, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly activityStatus: Readonly<Record<ActivityStatus, string>>
  readonly activitySubstatus: Readonly<Record<ActivitySubstatus, string>>
  /** `generic` stands for every user-defined type. */
  readonly activityType: Readonly<Record<ActivityType | 'generic', string>>
  readonly activitySubtype: Readonly<Record<'general', string>>
  readonly activityMode: Readonly<Record<ActivityMode, string>>
  readonly folder: Readonly<
    Record<'cases_open' | 'cases_closed' | 'activities_current' | 'activities_completed', string>
  >
  readonly channel: Readonly<Record<'email' | 'phone' | 'chat' | 'web' | 'social', string>>
}
