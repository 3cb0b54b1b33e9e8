import type { Test } from 'tap'
import { type Courier, type CourierOptions, startCourier } from '../../src/adapters/webhooks/courier.js'
import type { CourierEvent } from '../../src/adapters/webhooks/courier-event.js'
import { webhookSender } from '../../src/adapters/webhooks/sender.js'
import type { Store } from '../../src/domain/ports.js'
import { type SettableClock, settableClock } from '../../src/domain/settable-clock.js'
import type { NewWebhook, WebhookRecord } from '../../src/domain/webhook.js'

export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

/** A courier of a test; it stops when the test ends. */
export interface TestCourier extends Courier {
  readonly clock: SettableClock
  readonly events: readonly CourierEvent[]
  /** Settles once it delivers no more. */
  readonly ended: Promise<void>
  /** Moves the clock on, and wakes the courier. */
  pass(time: number): Promise<void>
}

/** Starts a courier that may call receivers of this machine. Its clock stands still, and its dice fall in the middle. */
export function courierFor(t: Test, store: Store, options: Partial<CourierOptions> & { now: number }): TestCourier {
  const clock = settableClock({ now: Date.now })
  clock.fix(options.now)
  const sender = webhookSender({ allowed: ['127.0.0.0/8'], clock })
  const events: CourierEvent[] = []
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const log = (event: CourierEvent): void => {
    events.push(event)
    if (event.event === 'deliveries_ended') end()
  }
  const courier = startCourier({
    ...{ store, clock, sender, holder: 'test', random: () => 0.5, log },
    ...options,
    timings: { stop: 50, ...options.timings },
  })
  t.teardown(async () => {
    await courier.stop()
    await sender.close()
  })
  return {
    ...courier,
    clock,
    events,
    ended,
    pass: (time) => {
      clock.fix(clock.now() + time)
      return courier.wake()
    },
  }
}

/** Adds a webhook of client 7, which is told of closed cases in order. */
export function addWebhook({ atomically }: Store, url: string, changed: Partial<NewWebhook> = {}): Promise<string> {
  const given = { client: '7', url, kinds: ['case_closed'], ordered: true, enabled: true, secret: SECRET } as const
  return atomically(({ webhooks }) => webhooks.create({ ...given, ...changed }, 0))
}

/** A webhook as the store knows it. */
export async function webhookIn({ consistently }: Store, id: string, client = '7'): Promise<WebhookRecord | undefined> {
  const all = await consistently(({ webhooks }) => webhooks.ofClient(client))
  return all.find((webhook) => webhook.id === id)
}

/** Settles once a look at the store finds what it looks for; looks after each commit. */
export async function untilStored(store: Store, look: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const change = store.changed(new AbortController().signal)
    if (await look()) return
    await change
  }
}
