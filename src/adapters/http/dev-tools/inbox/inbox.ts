import type { IncomingHttpHeaders } from 'node:http'
import type { Id } from '../../../../domain/id.js'
import type { Clock } from '../../../../domain/ports.js'
import type { WebhookSecrets } from '../../../../domain/webhook.js'
import { clipped } from '../clipped.js'
import { type SecretName, signedBy } from './signatures.js'

/** A delivery that the inbox has taken. */
export interface ReceivedDelivery {
  readonly at: string
  /** The `webhook-id`; empty where the delivery had none. */
  readonly id: string
  /** E.g. `case_closed`; null where the body names none. */
  readonly type: string | null
  /** The id of the case; null where the body names none. */
  readonly case: string | null
  /** The secrets by which a signature holds; none for a delivery that a receiver must refuse. */
  readonly signedBy: readonly SecretName[]
  /** The `webhook-timestamp`, in seconds. */
  readonly timestamp: string
  /** The `webhook-signature`. */
  readonly signature: string
  readonly body: string
}

/** The newest deliveries that came to a demo. */
export interface Inbox {
  take(headers: IncomingHttpHeaders, body: string): Promise<void>
  /** The newest first. */
  list(): readonly ReceivedDelivery[]
  empty(): void
}

/** What an inbox needs. */
export interface InboxOptions {
  readonly clock: Clock
  /** The secrets of a webhook of the demo; null for one that the demo does not have. */
  readonly secretsOf: (webhook: Id) => Promise<WebhookSecrets | null>
}

const MOST = 100
/** In characters: a delivery of the service is shorter. */
const LONGEST_BODY = 2_000
const LONGEST_NAME = 100
const LONGEST_SIGNATURE = 500

/** The id of the webhook stands at the end of the id of each message. */
const WEBHOOK = /-([1-9]\d{0,14})$/

/** Makes an inbox that keeps the newest 100 deliveries, and of each the first 2,000 characters. */
export function inboxOf({ clock, secretsOf }: InboxOptions): Inbox {
  let received: readonly ReceivedDelivery[] = []
  return {
    async take(headers, body) {
      const at = clock.now()
      const header = (name: string) => String(headers[`webhook-${name}`] ?? '')
      const signed = { id: header('id'), timestamp: header('timestamp'), signatures: header('signature'), body }
      const [, webhook] = WEBHOOK.exec(signed.id) ?? []
      const secrets = webhook === undefined ? null : await secretsOf(webhook)
      const delivery = {
        at: new Date(at).toISOString(),
        id: clipped(signed.id, LONGEST_NAME),
        ...namesIn(body),
        signedBy: secrets === null ? [] : signedBy(signed, secrets, at),
        timestamp: clipped(signed.timestamp, LONGEST_NAME),
        signature: clipped(signed.signatures, LONGEST_SIGNATURE),
        body: clipped(body, LONGEST_BODY),
      }
      received = [delivery, ...received].slice(0, MOST)
    },
    list: () => received,
    empty() {
      received = []
    },
  }
}

/** The type and the case that a body names; a body may be anything. */
function namesIn(body: string): Pick<ReceivedDelivery, 'type' | 'case'> {
  const event = parsed(body) as {
    readonly type?: unknown
    readonly data?: { readonly case?: { readonly id?: unknown } }
  }
  return { type: nameIn(event.type), case: nameIn(event.data?.case?.id) }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) ?? {}
  } catch {
    return {}
  }
}

function nameIn(value: unknown): string | null {
  return typeof value === 'string' ? clipped(value, LONGEST_NAME) : null
}
