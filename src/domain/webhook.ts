import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { JournalKind } from './journal.js'

/** The kinds of entries that a webhook is told of unless it names others (contract, section 4b). */
export const DEFAULT_KINDS: readonly JournalKind[] = ['case_closed', 'case_reopened']

/** How many webhooks a client application may have. */
export const MOST_WEBHOOKS = 100

/** How many attempts are kept of each webhook: the newest. */
export const MOST_ATTEMPTS = 100

/** How many entries a webhook without order may have set aside. */
export const MOST_SET_ASIDE = 10_000

/** The members of a webhook that its client sets. */
export interface WebhookSettings {
  readonly url: string
  /** The kinds of entries that are delivered; at least one. */
  readonly kinds: readonly JournalKind[]
  readonly enabled: boolean
  /** Whether entries are delivered strictly in the order of the journal; else a failing one is set aside. */
  readonly ordered: boolean
}

/** Why the service disables a webhook: its receiver answered 410, or the last attempt at a delivery failed. */
export const DISABLING_REASONS = ['gone', 'failed'] as const
export type DisablingReason = (typeof DISABLING_REASONS)[number]

/** All that is shown of a webhook. */
export interface WebhookRecord extends WebhookSettings {
  readonly id: Id
  /** The client application that the webhook belongs to. */
  readonly client: Id
  /** Null for one that came with a world that does not say it. */
  readonly created: Instant | null
  /** When and why the service disabled it; null where it is enabled, or its client disabled it. */
  readonly disabled: { readonly at: Instant; readonly reason: DisablingReason } | null
  /** The cursor: every entry up to this number is delivered, set aside, or not for this webhook. */
  readonly after: number
  /** How many attempts at the next entry have failed so far. */
  readonly failures: number
  /** When the next entry is tried again; null where it did not fail. */
  readonly retryAt: Instant | null
  /** How many entries are set aside. */
  readonly setAside: number
}

/** A secret that signs deliveries, as Standard Webhooks writes it: `whsec_` and 24 to 64 bytes in base64. */
export type WebhookSecret = string

/** The secrets that sign the deliveries of a webhook. */
export interface WebhookSecrets {
  readonly secret: WebhookSecret
  /** The secret of before a rotation; null where none signs along. */
  readonly old: { readonly secret: WebhookSecret; readonly until: Instant } | null
}

/** How long the old secret signs along after a rotation, in milliseconds. */
export const OLD_SECRET_SIGNS_FOR = 24 * 3_600_000

/** The secrets that sign at an instant, the newest first. */
export function secretsAt({ secret, old }: WebhookSecrets, now: Instant): readonly WebhookSecret[] {
  return old !== null && now < old.until ? [secret, old.secret] : [secret]
}

/** A webhook to add; its cursor is the end of the journal. */
export interface NewWebhook extends WebhookSettings {
  readonly client: Id
  readonly secret: WebhookSecret
}
