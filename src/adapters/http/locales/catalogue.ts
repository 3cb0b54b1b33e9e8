import type { ActivityMode, ActivityStatus, ActivitySubstatus, ActivityType } from '../../../domain/activity.js'
import type { CaseStatus, Severity } from '../../../domain/case.js'
import type { DeliveryFailure } from '../../../domain/delivery.js'
import type { ErrorKind } from '../../../domain/errors.js'
import type { DisablingReason } from '../../../domain/webhook.js'

/** The two texts of an error: for the developer of the client, and for the person who uses it. */
export interface ErrorText {
  readonly developer: string
  readonly user: string
}

/**
 * Every text of one language, as ICU messages: a missing or surplus key does not compile.
 * The arguments of an error's developer text are those of its `ErrorDetails`, and `count`: how many items its list has.
 * A user text has `count` alone: how many of the cases or activities that were asked for it is about.
 */
export interface Catalogue {
  readonly errors: Readonly<Record<ErrorKind, ErrorText>>
  readonly list: {
    readonly separator: string
    /** What stands before and after something repeated word for word. */
    readonly quotes: readonly [string, string]
    /** Ends a list that was cut: `items` is the list so far, `more` the number of items left out. */
    readonly cut: string
  }
  readonly caseStatus: Readonly<Record<CaseStatus, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly activityStatus: Readonly<Record<ActivityStatus, string>>
  readonly activitySubstatus: Readonly<Record<ActivitySubstatus, string>>
  /** `generic` is for every user-defined type: `{type}` stands for its own word. */
  readonly activityType: Readonly<Record<ActivityType | 'generic', string>>
  readonly activitySubtype: Readonly<Record<'general', string>>
  readonly activityMode: Readonly<Record<ActivityMode, string>>
  readonly folder: Readonly<
    Record<'cases_open' | 'cases_closed' | 'activities_current' | 'activities_completed', string>
  >
  readonly channel: Readonly<Record<'email' | 'phone' | 'chat' | 'web' | 'social', string>>
  /** Why the service disabled a webhook. */
  readonly disablingReason: Readonly<Record<DisablingReason, string>>
  /** Why a delivery to a webhook failed. */
  readonly deliveryFailure: Readonly<Record<DeliveryFailure, string>>
}
