import { collectDefaultMetrics, type Registry } from 'prom-client'
import type { Load, StoreMeasures } from '../../../domain/ports.js'
import { addGauge } from './add-gauge.js'

/** The values that are read each time the metrics are shown. */
export interface Watched {
  readonly store: { readonly measures: StoreMeasures }
  /** The delay of the event loop, in milliseconds. */
  readonly loopDelay: () => number
}

/** Adds gauges to a registry that read the store, the event loop and the process each time they are shown. */
export function addGauges(registry: Registry, { store, loopDelay }: Watched): void {
  const look = (name: string, help: string, read: () => number | null): void => {
    // A store without such a number has no such gauge, rather than one that says 0.
    if (read() !== null) addGauge({ registry, name, help }, (gauge) => gauge.set(read() ?? 0))
  }
  addGauge(
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
