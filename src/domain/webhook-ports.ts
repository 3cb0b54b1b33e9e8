import type { Attempt, Endpoint, Progress } from './delivery.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { NewWebhook, WebhookRecord, WebhookSecret, WebhookSecrets, WebhookSettings } from './webhook.js'

/** How many webhooks are enabled, and how many the service has disabled. */
export interface WebhookCounts {
  readonly enabled: number
  readonly disabled: number
}

/** Reads webhooks. */
export interface WebhookReader {
  /** The webhooks of a client, ordered by id. */
  ofClient(client: Id): Promise<readonly WebhookRecord[]>
  /** The newest attempts of a webhook, newest first. */
  attempts(id: Id): Promise<readonly Attempt[]>
  /** The secrets of a webhook; null for a webhook that does not exist. */
  secrets(id: Id): Promise<WebhookSecrets | null>
  /** How many webhooks there are, of all clients. */
  counts(): Promise<WebhookCounts>
}

/** Reads and changes webhooks; exists only inside a unit of work. Each change but `addAttempt` is a new revision. */
export interface WebhookRepository extends WebhookReader {
  /** The webhooks of a client, ordered by id. No other transaction changes them, or adds one, until the unit ends. */
  lockOfClient(client: Id): Promise<readonly WebhookRecord[]>
  /** Adds a webhook behind the end of the journal; returns its id, which is higher than every earlier id. */
  create(created: NewWebhook, at: Instant): Promise<Id>
  /** Gives a webhook new settings. One that is enabled then is tried at once, also what is set aside. */
  edit(id: Id, settings: WebhookSettings): Promise<void>
  /** Deletes a webhook with its attempts and the entries that are set aside for it. */
  delete(id: Id): Promise<void>
  /** Replaces the secret; the one of before signs along until an instant. */
  rotate(id: Id, secret: WebhookSecret, oldUntil: Instant): Promise<void>
  /** Moves the cursor behind a number, and forgets failures and entries that are set aside. */
  replay(id: Id, after: number): Promise<void>
  /** Keeps an attempt that was no delivery: a test. */
  addAttempt(id: Id, attempt: Attempt): Promise<void>
}

/** The right of one process to deliver, and when it ends. */
export interface Lease {
  /** Names the process; unique among all that share the store. */
  readonly holder: string
  readonly now: Instant
  readonly until: Instant
}

/** What the process that delivers reads and keeps; exists only inside a unit of work. */
export interface DeliveryRepository {
  /**
   * Takes or prolongs the lease of all deliveries of the store; returns whether the holder has it. It is refused while
   * the lease of another holder runs.
   */
  lease(lease: Lease): Promise<boolean>
  /** Ends the lease of a holder, so that another can take it at once. */
  release(holder: string): Promise<void>
  /** The enabled webhooks, ordered by id, each with at most 100 of the entries that are set aside: those due first. */
  endpoints(): Promise<readonly Endpoint[]>
  /**
   * Keeps how far deliveries came, and writes a journal entry for each webhook that is disabled. Passes over webhooks
   * that have another revision by now. Returns false, and keeps nothing, where the holder has lost the lease.
   */
  keep(holder: string, progress: readonly Progress[], at: Instant): Promise<boolean>
}
