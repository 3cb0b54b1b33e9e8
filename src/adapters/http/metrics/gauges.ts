import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'
import type { Load, StoreMeasures } from '../../../domain/ports.js'

/** The values that are read each time the metrics are shown. */
export interface Watched {
  readonly store: { readonly measures: StoreMeasures }
  /** The delay of the event loop, in milliseconds. */
  readonly loopDelay: () => number
  /** How far each webhook is behind: in numbers of the journal, and by the age of its oldest delivery in milliseconds. */
  readonly lags: () => readonly { readonly webhook: string; readonly entries: number; readonly age: number }[]
}

/** Adds gauges to a registry that read the store, the event loop and the process each time they are shown. */
export function addGauges(registry: Registry, { store, loopDelay, lags }: Watched): void {
  const look = (name: string, help: string, read: () => number | null): void => {
    // A store without such a number has no such gauge, rather than one that says 0.
    if (read() !== null) added({ registry, name, help }, (gauge) => gauge.set(read() ?? 0))
  }
  added(
    {
      registry,
      name: 'casework_store_units',
      help: 'Units of work of the store: changes and reads, waiting to begin and running.',
      labelNames: ['kind', 'state'],
    },
    (gauge) => {
      const { changes, reads } = store.measures
      for (const [kind, load] of Object.entries<Load>({ changes, reads })) {
        gauge.set({ kind, state: 'waiting' }, load.waiting)
        gauge.set({ kind, state: 'running' }, load.running)
      }
    },
  )
  look('casework_store_log_bytes', 'Size of the write-ahead log of the SQLite file.', () => store.measures.logBytes)
  look('casework_store_connections', 'Open connections to PostgreSQL.', () => store.measures.connections)
  look(
    'casework_event_loop_delay_seconds',
    'How late the event loop is; beyond the limit requests are refused with 503-900.',
    () => loopDelay() / 1_000,
  )
  const lag = (name: string, help: string, read: (lag: ReturnType<Watched['lags']>[number]) => number): void =>
    added({ registry, name, help, labelNames: ['webhook'] }, (gauge) => {
      gauge.reset()
      for (const one of lags()) gauge.set({ webhook: one.webhook }, read(one))
    })
  lag(
    'casework_webhook_lag_entries',
    'Entries of the journal behind the cursor of a webhook.',
    ({ entries }) => entries,
  )
  lag('casework_webhook_lag_seconds', 'Age of the oldest delivery of a webhook that waits.', ({ age }) => age / 1_000)
  collectDefaultMetrics({ register: registry })
}

interface NewGauge {
  readonly registry: Registry
  readonly name: string
  readonly help: string
  readonly labelNames?: readonly string[]
}

function added({ registry, labelNames = [], ...gauge }: NewGauge, collect: (gauge: Gauge) => void): void {
  const made: Gauge = new Gauge({ ...gauge, labelNames, registers: [], collect: () => collect(made) })
  registry.registerMetric(made)
}
