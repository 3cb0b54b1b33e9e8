import { Counter, Histogram, Registry } from 'prom-client'
import type { DeliveryFailure } from '../../../domain/delivery.js'
import type { ErrorCode } from '../../../domain/errors.js'
import type { DisablingReason } from '../../../domain/webhook.js'
import { addGauges, type Watched } from './gauges.js'

/** A request that was answered. */
export interface Answered {
  readonly method: string
  /** The route's pattern, never the URL; undefined where no route took the request. */
  readonly route: string | undefined
  readonly status: number
  readonly code: ErrorCode | undefined
  readonly seconds: number
}

/** The counters and timers of a service. */
export interface ServiceMetrics {
  readonly registry: Registry
  /** Counts the cases and activities that a commit has closed and completed. */
  committed(done: { readonly casesClosed: number; readonly activitiesCompleted: number }): void
  answered(request: Answered): void
  /** Counts attempts at deliveries, and webhooks that are disabled. */
  readonly webhooks: {
    tried(failure: DeliveryFailure | null): void
    disabled(reason: DisablingReason): void
  }
}

/** In seconds. The first bucket fits a fast close, the last one the longest wait for the journal. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const NO_ROUTE = { method: 'other', route: 'none' } as const

/** Makes the metrics of a service, in a registry of its own: two services in one process do not share counters. */
export function serviceMetrics(watched: Watched): ServiceMetrics {
  const registry = new Registry()
  addGauges(registry, watched)
  const registers = [registry]
  const casesClosed = new Counter({ registers, name: 'casework_cases_closed_total', help: 'Cases closed.' })
  const activitiesCompleted = new Counter({
    registers,
    name: 'casework_activities_completed_total',
    help: 'Activities completed, with their cases or by themselves.',
  })
  const refusals = new Counter({
    registers,
    name: 'casework_refusals_total',
    help: 'Answers that are errors, by the code of the contract.',
    labelNames: ['code'],
  })
  const attempts = new Counter({
    registers,
    name: 'casework_webhook_attempts_total',
    help: 'Attempts at deliveries: delivered, or why they failed.',
    labelNames: ['outcome'],
  })
  const disabled = new Counter({
    registers,
    name: 'casework_webhooks_disabled_total',
    help: 'Webhooks that were disabled, since their receiver is gone or the last attempt failed.',
    labelNames: ['reason'],
  })
  const duration = new Histogram({
    registers,
    name: 'casework_request_duration_seconds',
    help: 'From the header of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
  })
  return {
    registry,
    committed(done) {
      casesClosed.inc(done.casesClosed)
      activitiesCompleted.inc(done.activitiesCompleted)
    },
    webhooks: {
      tried: (failure) => attempts.inc({ outcome: failure ?? 'delivered' }),
      disabled: (reason) => disabled.inc({ reason }),
    },
    answered({ method, route, status, code, seconds }) {
      duration.observe({ ...(route === undefined ? NO_ROUTE : { method, route }), status }, seconds)
      if (code !== undefined) refusals.inc({ code })
    },
  }
}
