import { randomUUID } from 'node:crypto'
import { type Courier, type CourierOptions, startCourier } from '../adapters/webhooks/courier.js'
import type { CourierEvent } from '../adapters/webhooks/courier-event.js'
import type { Lag } from '../adapters/webhooks/feeds.js'
import { webhookSender } from '../adapters/webhooks/sender.js'
import type { WebhookParts } from '../domain/delivery.js'
import { newWebhookSecret, systemRandom } from './random.js'
import { type Told, toldSender } from './told-sender.js'

/** The part of a log that deliveries need; that of Fastify and that of pino have it. */
interface Log {
  info(details: object, text: string): void
  warn(details: object, text: string): void
  error(details: object, text: string): void
}

export interface DeliveryOptions extends Pick<CourierOptions, 'store' | 'clock'> {
  /** The addresses and subnets that webhooks may call though they are not public, e.g. `10.0.0.0/8`. */
  readonly webhookAllow: readonly string[] | undefined
  readonly log: Log
  /** Parts to use in place of its own; then it delivers nothing. */
  readonly given?: WebhookParts | undefined
  /** Takes in each attempt; nobody does by default. */
  readonly told?: Told | undefined
}

/** The webhooks of a process. */
export interface Deliveries {
  readonly parts: WebhookParts
  /** How far each webhook is behind; empty while another process delivers. */
  lags(): readonly Lag[]
  start(): void
  /** Bounded in time. */
  stop(): Promise<void>
}

/** Makes what the management of webhooks needs, and what delivers; the latter is not started yet. */
export function deliveriesOf(options: DeliveryOptions): Deliveries {
  const { store, clock, webhookAllow: allowed = [], log, given, told } = options
  const plain = webhookSender({ allowed, clock })
  const sender = told ? toldSender(plain, told) : plain
  let courier: Courier | null = null
  return {
    parts: given ?? { sender, newSecret: newWebhookSecret },
    lags: () => courier?.lags() ?? [],
    start() {
      if (given) return
      const own = { random: systemRandom, holder: randomUUID(), log: (event: CourierEvent) => write(log, event) }
      courier ??= startCourier({ store, clock, sender, ...own })
    },
    async stop() {
      await courier?.stop()
      await sender.close()
    },
  }
}

function write(log: Log, { event, ...details }: CourierEvent): void {
  if (event === 'deliveries_begun') log.info(details, 'This process delivers webhooks')
  else if (event === 'deliveries_ended') log.info(details, 'This process delivers webhooks no more')
  else if (event === 'webhook_disabled') log.warn(details, 'A webhook was disabled')
  else
    log.error({ err: 'error' in details ? details.error : undefined }, 'The store failed while webhooks were delivered')
}
