import { requireClient } from './access-rules.js'
import type { WebhookParts } from './delivery.js'
import type { Id } from './id.js'
import type { Done, Requester } from './idempotency.js'
import { once } from './once.js'
import type { Atomically, Clock } from './ports.js'
import type { WebhookSecret, WebhookSettings } from './webhook.js'
import { requireCallable, requireRoom } from './webhook-rules.js'

/** A webhook, and the secret that its client is told this once. */
export interface WebhookWithSecret {
  readonly id: Id
  readonly secret: WebhookSecret
}

/** Adds a webhook of the client that calls. */
export type CreateWebhook = (requester: Requester, settings: WebhookSettings) => Promise<Done<WebhookWithSecret>>

/**
 * `POST /webhook` (contract, section 4b). A request that is sent again under its key gets the secret again: a client whose
 * connection broke would else have a webhook whose deliveries it cannot verify.
 * @throws Refusal 401-101, 403-112 for a user, 422-900, 400-152 for a URL that may not be called, 400-913
 */
export function createWebhook(needs: { atomically: Atomically; clock: Clock } & WebhookParts): CreateWebhook {
  return (requester, settings) =>
    once(needs, requester, async ({ webhooks }, by) => {
      const { id: client } = requireClient(by)
      requireCallable(settings.url, needs.sender)
      requireRoom(await webhooks.lockOfClient(client))

      const secret = needs.newSecret()
      const id = await webhooks.create({ ...settings, client, secret }, needs.clock.now())
      return { id, secret }
    })
}
