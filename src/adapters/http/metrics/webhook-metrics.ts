import { Counter, Histogram, type Registry } from 'prom-client'
import type { Attempt } from '../../../domain/delivery.js'
import type { Id } from '../../../domain/id.js'
import { addGauge } from './add-gauge.js'

/** How far the deliveries of a webhook are behind. */
export interface WebhookLag {
  readonly webhook: Id
  /** How many numbers the journal is ahead. */
  readonly entries: number
  /** The age of the oldest entry that is not delivered, in milliseconds. */
  readonly age: number
}

/** The values of webhooks that are read each time the metrics are shown. */
export interface WatchedWebhooks {
  /** None where another process delivers. */
  readonly lags: () => readonly WebhookLag[]
  /** How many webhooks of the store the service has disabled; null where the store cannot say. */
  readonly countDisabled: () => Promise<number | null>
}

/** Counts and times attempts at deliveries. */
export type CountAttempt = (attempt: Pick<Attempt, 'duration' | 'failure'>) => void

/** In seconds. The last bucket is the longest that an attempt takes. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15]

/** Adds the metrics of webhooks to a registry. */
export function addWebhookMetrics(registry: Registry, { lags, countDisabled }: WatchedWebhooks): CountAttempt {
  const registers = [registry]
  const attempts = new Counter({
    registers,
    name: 'casework_webhook_attempts_total',
    help: 'Attempts at deliveries and tests: `delivered`, or why they failed.',
    labelNames: ['outcome'],
  })
  const duration = new Histogram({
    registers,
    name: 'casework_webhook_attempt_duration_seconds',
    help: 'From the begin of an attempt to its end.',
    buckets: BUCKETS,
  })
  const lagging = (name: string, help: string, read: (lag: WebhookLag) => number): void =>
    addGauge({ registry, name, help, labelNames: ['webhook'] }, (gauge) => {
      gauge.reset()
      for (const lag of lags()) gauge.set({ webhook: lag.webhook }, read(lag))
    })
  lagging(
    'casework_webhook_lag_entries',
    'How many numbers the journal is ahead of a webhook.',
    ({ entries }) => entries,
  )
  lagging('casework_webhook_lag_seconds', 'Age of the oldest entry that is not delivered.', ({ age }) => age / 1_000)
  addGauge(
    { registry, name: 'casework_webhooks_disabled', help: 'Webhooks that the service has disabled.' },
    async (gauge) => {
      const count = await countDisabled()
      if (count === null) gauge.remove()
      else gauge.set(count)
    },
  )
  return ({ duration: milliseconds, failure }) => {
    attempts.inc({ outcome: failure ?? 'delivered' })
    duration.observe(milliseconds / 1_000)
  }
}
