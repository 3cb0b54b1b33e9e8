import { Webhook } from 'standardwebhooks'
import type { Instant } from '../../../../domain/instant.js'
import type { WebhookSecrets } from '../../../../domain/webhook.js'

/** The parts of a delivery that a signature covers, and the signatures. */
export interface Signed {
  readonly id: string
  /** In seconds, as the header has it. */
  readonly timestamp: string
  readonly body: string
  /** The signatures as the header has them, e.g. `v1,… v1,…`. */
  readonly signatures: string
}

/** One of the secrets of a webhook: the current one, or the one of before a rotation. */
export type SecretName = 'current' | 'old'

/**
 * The secrets by which a signature of a delivery holds. The age of the timestamp is not judged, since the clock of a demo
 * may be set: hence `sign`, where a receiver calls `verify`.
 */
export function signedBy(
  { id, timestamp, body, signatures }: Signed,
  { secret, old }: WebhookSecrets,
  now: Instant,
): readonly SecretName[] {
  if (!/^\d{1,12}$/.test(timestamp)) return []
  const given = new Set(signatures.split(' '))
  const at = new Date(Number(timestamp) * 1_000)
  const holds = (known: string) => given.has(new Webhook(known).sign(id, at, body))
  const held: SecretName[] = []
  if (holds(secret)) held.push('current')
  if (old !== null && now < old.until && holds(old.secret)) held.push('old')
  return held
}
