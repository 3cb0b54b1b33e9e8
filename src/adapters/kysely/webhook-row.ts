import type { Attempt, DeliveryFailure } from '../../domain/delivery.js'
import type { JournalKind } from '../../domain/journal.js'
import {
  type DisablingReason,
  MOST_ATTEMPTS,
  type WebhookRecord,
  type WebhookSecrets,
  type WebhookSettings,
} from '../../domain/webhook.js'
import type { WorldWebhook } from '../../domain/world.js'
import type { Arguments } from './prepared.js'
import type { Tables } from './tables.js'

type Row = Tables['webhooks']

/** The arguments of a statement that writes settings. */
export function settingsArguments({ url, kinds, ordered, enabled }: WebhookSettings): Arguments {
  return { url, kinds: kinds.join(), ordered: Number(ordered), enabled: Number(enabled) }
}

/** The row that keeps a webhook of a world. The import puts its cursor at the end of the journal. */
export function webhookRow({ id, client, created, url, kinds, ordered, enabled }: WorldWebhook, secret: string): Row {
  return {
    ...{ id: Number(id), client_id: Number(client), created_at: created, secret },
    ...{ url, kinds: kinds.join(), ordered: Number(ordered), enabled: Number(enabled) },
    ...{ disabled_for: null, disabled_at: null, old_secret: null, old_secret_until: null },
    ...{ revision: 1, after_seq: 0, failures: 0, retry_at: null, attempts: '[]' },
  }
}

/** A row as a webhook of a world. */
export function toWorldWebhook(row: Pick<Row, (typeof WORLD_COLUMNS)[number]>): WorldWebhook {
  return { ...whatAndWhere(row), enabled: row.enabled !== 0, created: row.created_at }
}

/** The columns that a world has; the secrets are not among them. */
export const WORLD_COLUMNS = ['id', 'client_id', 'url', 'kinds', 'ordered', 'enabled', 'created_at'] as const

/** Which webhook a row is of: what goes where, and in which order. */
export function whatAndWhere(row: Pick<Row, 'id' | 'client_id' | 'url' | 'kinds' | 'ordered'>) {
  return {
    id: String(row.id),
    client: String(row.client_id),
    url: row.url,
    kinds: row.kinds.split(',') as readonly JournalKind[],
    ordered: row.ordered !== 0,
  }
}

/** A row as the record of a webhook. */
export function toWebhook(row: Omit<Row, 'attempts'> & { readonly set_aside: number }): WebhookRecord {
  const { disabled_for: reason, disabled_at: at } = row
  return {
    ...whatAndWhere(row),
    enabled: row.enabled !== 0,
    created: row.created_at,
    disabled: reason === null || at === null ? null : { at, reason: reason as DisablingReason },
    after: row.after_seq,
    failures: row.failures,
    retryAt: row.retry_at,
    setAside: row.set_aside,
  }
}

/** The secrets of a row. */
export function secretsOf(row: Pick<Row, 'secret' | 'old_secret' | 'old_secret_until'>): WebhookSecrets {
  const { secret, old_secret: old, old_secret_until: until } = row
  return { secret, old: old === null || until === null ? null : { secret: old, until } }
}

/** Attempts as a row keeps them, newest first; lists instead of objects make them half as long. */
type Kept = readonly (readonly [number | null, number, number, number | null, DeliveryFailure | null])[]

/**
 * The text of attempts with new ones before them; the oldest are left out.
 * @param added oldest first
 */
export function attemptsText(kept: string, added: readonly Attempt[]): string {
  const fresh: Kept = added.map(({ number, at, duration, status, failure }) => [number, at, duration, status, failure])
  return JSON.stringify([...fresh.toReversed(), ...(JSON.parse(kept) as Kept)].slice(0, MOST_ATTEMPTS))
}

/** The attempts that `attemptsText` wrote, newest first. */
export function attemptsOf(text: string): readonly Attempt[] {
  return (JSON.parse(text) as Kept).map(([number, at, duration, status, failure]) => {
    return { number, at, duration, status, failure }
  })
}
