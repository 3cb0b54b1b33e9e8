import { requireApiCaller, requireClient, rightsOf } from './access-rules.js'
import type { Attempt, Delivery, WebhookParts } from './delivery.js'
import type { Id } from './id.js'
import type { Done, Requester } from './idempotency.js'
import type { Instant } from './instant.js'
import { earlierResult, once } from './once.js'
import type { Atomically, Clock } from './ports.js'
import { secretsAt, type WebhookSecret } from './webhook.js'
import { requireOwn } from './webhook-rules.js'

/**
 * Sends a test to the receiver of a webhook, and waits for its answer.
 * @param over aborts when the answer is waited for no longer
 */
export type TestWebhook = (requester: Requester, id: Id, over: AbortSignal) => Promise<Done<Attempt>>

/**
 * `POST /webhook/{id}/test` (contract, section 4b). A webhook that is disabled is tested too. No transaction is open while
 * the receiver is waited for: so of two requests with one key that come at once both may send, and both get the answer to
 * the first that is kept.
 * @throws Refusal 401-101, 403-112 for a user, 422-900, 404-100 for a webhook that the client does not have, or no longer
 */
export function testWebhook(needs: { atomically: Atomically; clock: Clock } & WebhookParts): TestWebhook {
  const { atomically, clock, sender, newSecret } = needs

  /** What to send; or the attempt of an earlier request with the key. */
  function prepare(requester: Requester, id: Id): Promise<Delivery | Done<Attempt>> {
    return atomically(async (unit) => {
      const by = await rightsOf(requester, unit.authContexts)
      requireApiCaller(by)
      const { id: client } = requireClient(by)
      const earlier = await earlierResult<Attempt>(unit, requester, clock.now())
      if (earlier) return earlier
      const { url } = requireOwn(await unit.webhooks.ofClient(client), id)
      const secrets = await unit.webhooks.secrets(id)
      const now = clock.now()
      return {
        url,
        messageId: testId(newSecret()),
        secrets: secrets ? secretsAt(secrets, now) : [],
        number: null,
        body: testBody(now),
      }
    })
  }

  return async (requester, id, over) => {
    const prepared = await prepare(requester, id)
    if ('isReplayed' in prepared) return prepared
    const { number, at, duration, status, failure } = await sender.send(prepared, over)
    const attempt = { number, at, duration, status, failure }
    return once(needs, requester, async ({ webhooks }, by) => {
      const { id: client } = requireClient(by)
      requireOwn(await webhooks.lockOfClient(client), id)
      await webhooks.addAttempt(id, attempt)
      return attempt
    })
  }
}

/** Names a test as no other is named: its letters are those of a secret that nobody gets. */
function testId(unused: WebhookSecret): string {
  return `test-${unused.replace(/^whsec_|\W/g, '').slice(0, 16)}`
}

function testBody(now: Instant): string {
  return JSON.stringify({ type: 'test', timestamp: new Date(now).toISOString(), data: {} })
}
