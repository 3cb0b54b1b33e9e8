import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'
import type { Load, StoreMeasures } from '../../../domain/ports.js'

/** What is looked at when somebody asks for the metrics. */
export interface Watched {
  readonly store: { readonly measures: StoreMeasures }
  /** How late the event loop is, in milliseconds. */
  readonly loopDelay: () => number
}

/** Adds to a registry what is looked at when it is asked for: the store, the event loop, the process. */
export function addGauges(registry: Registry, { store, loopDelay }: Watched): void {
  const look = (name: string, help: string, read: () => number | null): void => {
    // A store that has no such number does not show it as nought.
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
