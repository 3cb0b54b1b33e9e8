import { Webhook } from 'standardwebhooks'
import type { Delivery } from '../../domain/delivery.js'
import type { Instant } from '../../domain/instant.js'

/** The headers of a delivery as Standard Webhooks 1.0 has them, with a signature by each secret. */
export function signedHeaders({ messageId, secrets, body }: Delivery, at: Instant): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(messageId, new Date(at), body))
  return {
    'content-type': 'application/json',
    'user-agent': 'Casework',
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(at / 1_000)),
    'webhook-signature': signatures.join(' '),
  }
}
