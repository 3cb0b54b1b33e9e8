import Type, { type Static } from 'typebox'
import type { WebhookWithSecret } from '../../../domain/create-webhook.js'
import type { Id } from '../../../domain/id.js'
import { DISABLING_REASONS, type WebhookRecord } from '../../../domain/webhook.js'
import { WEBHOOK_KINDS } from '../../../domain/webhook-rules.js'
import { CLOSED } from '../schemas.js'
import { ENTRY_NUMBER } from './journal-view.js'
import { instantView, labelled, linkTo, type Setting } from './members.js'
import { ID, INSTANT, LINKS, labelOf, rootOf } from './shapes.js'
import { View } from './view.js'

const DISABLED = Type.Object(
  { at: INSTANT, reason: labelOf(DISABLING_REASONS) },
  { description: 'When and why the service disabled it.', ...CLOSED },
)

/** A webhook as answers show it. */
export const WEBHOOK = rootOf('webhook', 'Webhook', {
  id: ID,
  link: LINKS,
  url: Type.String(),
  kinds: Type.Array(Type.Enum([...WEBHOOK_KINDS]), { minItems: 1 }),
  enabled: Type.Boolean(),
  ordered: Type.Boolean(),
  created: Type.Optional(INSTANT),
  disabled: Type.Optional(DISABLED),
  journal: Type.Optional(ENTRY_NUMBER),
  failures: Type.Integer({ minimum: 0, description: 'How many attempts at the next delivery have failed.' }),
  retryAt: Type.Optional(INSTANT),
  setAside: Type.Integer({ minimum: 0, description: 'How many entries are set aside, and tried again.' }),
})

/** The webhooks of a client application. */
export const WEBHOOKS = rootOf('webhooks', 'Webhooks', { webhook: Type.Array(WEBHOOK) })

/** A webhook with the secret that is shown once. */
export const WEBHOOK_SECRET = rootOf('webhook', 'WebhookSecret', {
  id: ID,
  secret: Type.String({
    pattern: '^whsec_[A-Za-z0-9+\\/]+=*$',
    description: 'Signs the deliveries. It is shown this once.',
  }),
  link: LINKS,
})

/** A webhook. */
export function webhookView(webhook: WebhookRecord, { texts, base }: Setting): Static<typeof WEBHOOK> {
  const { id, url, kinds, enabled, ordered, created, disabled, after, failures, retryAt, setAside } = webhook
  return {
    ...{ id, link: linkTo('self', webhookPath(id, base)), url, kinds: [...kinds], enabled, ordered },
    ...(created !== null && { created: instantView(created) }),
    ...(disabled && {
      disabled: { at: instantView(disabled.at), reason: labelled(disabled.reason, texts.disablingReason) },
    }),
    ...(after > 0 && { journal: { id: String(after) } }),
    failures,
    ...(retryAt !== null && { retryAt: instantView(retryAt) }),
    setAside,
  }
}

/** A webhook that is new, or has a new secret. */
export function webhookSecretView({ id, secret }: WebhookWithSecret, base: string): View {
  return new View('webhook', {
    ...{ id, secret, link: linkTo('self', webhookPath(id, base)) },
  } satisfies Static<typeof WEBHOOK_SECRET>)
}

/** The path of a webhook. */
export function webhookPath(id: Id, base: string): string {
  return `${base}/webhook/${id}`
}
