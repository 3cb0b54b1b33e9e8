import { createHmac } from 'node:crypto'

/** A delivery to sign. */
export interface DeliveryToSign {
  readonly id: string
  readonly body: string
  /** Each `whsec_` and base64. */
  readonly secrets: readonly string[]
  /** When it is sent, in milliseconds. */
  readonly at: number
}

/** The headers of a delivery as the specification of Standard Webhooks says it, without its package. */
export function signedHeaders({ id, body, secrets, at }: DeliveryToSign): Record<string, string> {
  const timestamp = String(Math.floor(at / 1_000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
