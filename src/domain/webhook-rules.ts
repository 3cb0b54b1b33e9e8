import type { Sender } from './delivery.js'
import { problemOf, refusal } from './errors.js'
import type { Id } from './id.js'
import { JOURNAL_KINDS, type JournalKind } from './journal.js'
import { refusalFor } from './violations.js'
import { MOST_WEBHOOKS, type WebhookRecord } from './webhook.js'

/** The most characters of the URL of a webhook. */
export const LONGEST_URL = 2_048

/** The kinds of entries that a webhook can be told of: not those about webhooks, which could tell of themselves. */
export const WEBHOOK_KINDS: readonly JournalKind[] = JOURNAL_KINDS.filter((kind) => kind !== 'webhook_disabled')

/**
 * Lets through a URL that may be called, as far as the URL shows it.
 * @throws Refusal 400-152
 */
export function requireCallable(url: string, sender: Sender): void {
  if (!sender.mayCall(url)) throw refusal('400-152', { attribute: 'url' })
}

/**
 * Lets through a client that may have one more webhook.
 * @throws Refusal 400-913
 */
export function requireRoom(own: readonly WebhookRecord[]): void {
  if (own.length >= MOST_WEBHOOKS) throw refusal('400-913 webhooks', { max: MOST_WEBHOOKS })
}

/**
 * The webhook with an id, among those of a client. A client learns nothing of the webhooks of others.
 * @throws Refusal 404-100
 */
export function requireOwn(own: readonly WebhookRecord[], id: Id): WebhookRecord {
  const found = own.find((one) => one.id === id)
  if (found) return found
  const missing = { webhook: id, ...problemOf('404-100', { ids: [id] }) }
  throw refusalFor(missing, [missing])
}
