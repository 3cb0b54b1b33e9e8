import { requireClient } from './access-rules.js'
import type { Caller } from './auth-context.js'
import type { Attempt } from './delivery.js'
import type { Id } from './id.js'
import type { Consistently, ReadUnit } from './ports.js'
import { readerOf } from './read-rules.js'
import type { WebhookRecord } from './webhook.js'
import { requireOwn } from './webhook-rules.js'

/** Reads the webhooks of the client that calls. */
export interface GetWebhooks {
  /** All of them, ordered by id. */
  list(caller: Caller): Promise<readonly WebhookRecord[]>
  find(caller: Caller, id: Id): Promise<WebhookRecord>
  /** The newest attempts at deliveries of a webhook, newest first. */
  attempts(caller: Caller, id: Id): Promise<readonly Attempt[]>
}

/**
 * `GET /webhook`, `/webhook/{id}` and `/webhook/{id}/attempts` (contract, section 4b).
 * @throws Refusal 401-101, 403-112 for a user, 404-100 for a webhook that the client does not have
 */
export function getWebhooks({ consistently }: { readonly consistently: Consistently }): GetWebhooks {
  return {
    list: (caller) => consistently((view) => ownOf(caller, view)),
    find: (caller, id) => consistently(async (view) => requireOwn(await ownOf(caller, view), id)),
    attempts: (caller, id) =>
      consistently(async (view) => {
        requireOwn(await ownOf(caller, view), id)
        return view.webhooks.attempts(id)
      }),
  }
}

async function ownOf(caller: Caller, { authContexts, webhooks }: ReadUnit): Promise<readonly WebhookRecord[]> {
  const { id: client } = requireClient(await readerOf(caller, authContexts))
  return webhooks.ofClient(client)
}
