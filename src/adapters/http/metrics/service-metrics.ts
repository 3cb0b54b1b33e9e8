import { Counter, Histogram, Registry } from 'prom-client'
import type { ErrorCode } from '../../../domain/errors.js'
import { addGauges, type Watched } from './gauges.js'
import { addWebhookMetrics, type CountAttempt, type WatchedWebhooks } from './webhook-metrics.js'

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
  readonly attempted: CountAttempt
}

/** In seconds. The first bucket fits a fast close, the last one the longest wait for the journal. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const NO_ROUTE = { method: 'other', route: 'none' } as const

/** Makes the metrics of a service, in a registry of its own: two services in one process do not share counters. */
export function serviceMetrics(watched: Watched & WatchedWebhooks): ServiceMetrics {
  const registry = new Registry()
  addGauges(registry, watched)
  const attempted = addWebhookMetrics(registry, watched)
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
  const duration = new Histogram({
    registers,
    name: 'casework_request_duration_seconds',
    help: 'From the header of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
  })
  return {
    registry,
    attempted,
    committed(done) {
      casesClosed.inc(done.casesClosed)
      activitiesCompleted.inc(done.activitiesCompleted)
    },
    answered({ method, route, status, code, seconds }) {
      duration.observe({ ...(route === undefined ? NO_ROUTE : { method, route }), status }, seconds)
      if (code !== undefined) refusals.inc({ code })
    },
  }
}
