import { type Delivery, type Endpoint, eventOf, messageId } from '../../domain/delivery.js'
import type { Instant } from '../../domain/instant.js'
import type { JournalEntry } from '../../domain/journal.js'
import { secretsAt } from '../../domain/webhook.js'

/** The delivery of an entry to an endpoint, at the instant of an attempt. */
export function deliveryOf(endpoint: Endpoint, entry: JournalEntry, now: Instant): Delivery {
  const { id, url } = endpoint
  const { number } = entry
  const body = JSON.stringify(eventOf(entry))
  return { url, messageId: messageId(id, number), secrets: secretsAt(endpoint, now), number, body }
}
