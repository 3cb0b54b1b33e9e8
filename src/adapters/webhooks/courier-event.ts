import type { Endpoint } from '../../domain/delivery.js'
import type { Id } from '../../domain/id.js'
import type { DisablingReason } from '../../domain/webhook.js'

/** Why a process delivers no more. */
export type EndReason = 'no_webhooks' | 'lease_lost' | 'stopped'

/** What the log says of deliveries. It never has a whole URL: paths and queries hold secrets. */
export type CourierEvent =
  | { readonly event: 'deliveries_begun' }
  | { readonly event: 'deliveries_ended'; readonly reason: EndReason }
  | { readonly event: 'store_failed'; readonly error: unknown }
  | {
      readonly event: 'webhook_disabled'
      readonly webhook: Id
      readonly client: Id
      readonly origin: string
      readonly reason: DisablingReason
    }

export function disabledEvent({ id, client, url }: Endpoint, reason: DisablingReason): CourierEvent {
  return { event: 'webhook_disabled', webhook: id, client, origin: new URL(url).origin, reason }
}
