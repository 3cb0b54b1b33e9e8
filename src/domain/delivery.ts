import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { JournalEntry, JournalKind } from './journal.js'
import type { DisablingReason, WebhookSecret, WebhookSecrets } from './webhook.js'

/** Why an attempt failed; each word has a text in every language. */
export const DELIVERY_FAILURES = [
  /** The URL, or the address behind its name, may not be called. */
  'forbidden_address',
  'name_not_found',
  'no_connection',
  /** The certificate is not valid, or the two sides agree on no version of TLS. */
  'tls',
  'timeout',
  /** The answer is a redirect, which is never followed. */
  'redirect',
  /** Any other answer without a status of 2xx. */
  'status',
  /** The answer is no HTTP, or it broke off. */
  'malformed_answer',
] as const
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number]

/** One attempt at a delivery. */
export interface Attempt {
  /** The number of the entry; null for a test. */
  readonly number: number | null
  readonly at: Instant
  /** How long it took, in milliseconds. */
  readonly duration: number
  /** The status of the answer; null where there was none. */
  readonly status: number | null
  /** Null for a success. */
  readonly failure: DeliveryFailure | null
}

/** An attempt, and for how many milliseconds the receiver asked to be left alone; null where it did not ask. */
export interface Outcome extends Attempt {
  readonly retryAfter: number | null
}

/** A delivery on its way to a receiver. */
export interface Delivery {
  readonly url: string
  /** The same on every attempt. */
  readonly messageId: string
  readonly secrets: readonly WebhookSecret[]
  /** The number of the entry; null for a test. */
  readonly number: number | null
  /** The body, as JSON. */
  readonly body: string
}

/** Sends deliveries to receivers. */
export interface Sender {
  /**
   * Whether a URL may be called as far as the URL itself shows it. A name may still lead to a forbidden address, which
   * only an attempt finds out.
   */
  mayCall(url: string): boolean
  /** Makes one attempt; never rejects. An attempt that the signal aborts has failed by `timeout`. */
  send(delivery: Delivery, signal: AbortSignal): Promise<Outcome>
  /** Closes all connections. */
  close(): Promise<void>
}

/** All that the management of webhooks needs to call receivers. */
export interface WebhookParts {
  readonly sender: Sender
  /** Makes the secret of a new webhook, or of a rotation. */
  readonly newSecret: () => WebhookSecret
}

/** A webhook, as deliveries see it. */
export interface Endpoint extends WebhookSecrets {
  readonly id: Id
  readonly client: Id
  readonly url: string
  readonly kinds: readonly JournalKind[]
  readonly ordered: boolean
  /** Grows with each change by its client; what was delivered under another revision is not kept. */
  readonly revision: number
  readonly after: number
  readonly failures: number
  readonly retryAt: Instant | null
  /** The entries that are set aside, in the order of their retries; of many, only those due first. */
  readonly setAside: readonly SetAside[]
  /** How many entries are set aside in all. */
  readonly allSetAside: number
}

/** An entry that failed, and waits for its next attempt while others go on. */
export interface SetAside {
  readonly number: number
  readonly failures: number
  readonly retryAt: Instant
}

/** How far the deliveries of an endpoint came since they were last kept. */
export interface Progress {
  readonly id: Id
  /** The revision of the endpoint that the deliveries were for. */
  readonly revision: number
  readonly after: number
  readonly failures: number
  readonly retryAt: Instant | null
  /** New attempts, oldest first. */
  readonly attempts: readonly Attempt[]
  /** Entries that are set aside now, or failed once more; each number once. */
  readonly setAside: readonly SetAside[]
  /** The numbers of entries that were set aside and are delivered, or are for the endpoint no longer. */
  readonly settled: readonly number[]
  /** Why the endpoint is to be disabled; null to leave it enabled. */
  readonly disable: DisablingReason | null
}

/** The body of a delivery (contract, section 4b). */
export function eventOf({ kind, at, by, number, ...entry }: JournalEntry): object {
  return {
    type: kind,
    timestamp: new Date(at).toISOString(),
    data: {
      ...(entry.case !== null && { case: { id: entry.case } }),
      ...(entry.activity !== null && { activity: { id: entry.activity } }),
      by: { [by.actor]: { id: by.id }, ...(by.through !== undefined && { client: { id: by.through } }) },
      journal: { id: String(number) },
    },
  }
}

/** The id of a message: of an entry and an endpoint, so every attempt has the same. */
export function messageId(endpoint: Id, number: number): string {
  return `${String(number)}-${endpoint}`
}
