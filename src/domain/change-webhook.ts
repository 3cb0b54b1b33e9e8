import { requireClient } from './access-rules.js'
import type { WebhookWithSecret } from './create-webhook.js'
import type { WebhookParts } from './delivery.js'
import { refusal } from './errors.js'
import type { Id } from './id.js'
import type { Done, Requester } from './idempotency.js'
import { once } from './once.js'
import type { Atomically, Clock, UnitOfWork } from './ports.js'
import { OLD_SECRET_SIGNS_FOR, type WebhookRecord, type WebhookSettings } from './webhook.js'
import { requireCallable, requireOwn } from './webhook-rules.js'

/** Changes a webhook of the client that calls. */
export interface ChangeWebhook {
  /** Gives it some new settings. An enabled webhook is tried again at once. */
  edit(requester: Requester, id: Id, settings: Partial<WebhookSettings>): Promise<Done<null>>
  delete(requester: Requester, id: Id): Promise<Done<null>>
  /** Gives it a new secret; the old one signs along for a day. */
  rotate(requester: Requester, id: Id): Promise<Done<WebhookWithSecret>>
  /** Delivers again every entry behind a number, or goes on from there. */
  replay(requester: Requester, id: Id, after: number): Promise<Done<null>>
}

/** What changes of webhooks need. */
type Needs = { atomically: Atomically; clock: Clock } & WebhookParts

/**
 * `PATCH` and `DELETE /webhook/{id}`, `POST /webhook/{id}/secret` and `/replay` (contract, section 4b).
 * @throws Refusal 401-101, 403-112 for a user, 422-900, 404-100 for a webhook that the client does not have, 400-152 for a
 *   URL that may not be called, or a number above the highest of the journal
 */
export function changeWebhook(needs: Needs): ChangeWebhook {
  const { clock, sender, newSecret } = needs

  /** Makes a change of a webhook that no other transaction changes meanwhile. */
  function change<T>(
    requester: Requester,
    id: Id,
    make: (unit: UnitOfWork, found: WebhookRecord) => Promise<T>,
  ): Promise<Done<T>> {
    return once(needs, requester, async (unit, by) => {
      const { id: client } = requireClient(by)
      return make(unit, requireOwn(await unit.webhooks.lockOfClient(client), id))
    })
  }

  return {
    edit: (requester, id, settings) =>
      change(requester, id, async ({ webhooks }, { url, kinds, enabled, ordered }) => {
        if (settings.url !== undefined) requireCallable(settings.url, sender)
        await webhooks.edit(id, { url, kinds, enabled, ordered, ...settings })
        return null
      }),
    delete: (requester, id) =>
      change(requester, id, async ({ webhooks }) => {
        await webhooks.delete(id)
        return null
      }),
    rotate: (requester, id) =>
      change(requester, id, async ({ webhooks }) => {
        const secret = newSecret()
        await webhooks.rotate(id, secret, clock.now() + OLD_SECRET_SIGNS_FOR)
        return { id, secret }
      }),
    replay: (requester, id, after) =>
      change(requester, id, async ({ journal, webhooks }) => {
        const { highest } = await journal.read({ after: 0, limit: 1, departments: [] })
        if (after > highest) throw refusal('400-152', { attribute: 'after' })
        await webhooks.replay(id, after)
        return null
      }),
  }
}
