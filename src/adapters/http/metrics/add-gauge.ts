import { Gauge, type Registry } from 'prom-client'

/** A gauge to add to a registry. */
export interface NewGauge {
  readonly registry: Registry
  readonly name: string
  readonly help: string
  readonly labelNames?: readonly string[]
}

/**
 * Adds a gauge to a registry.
 * @param collect sets its values, each time the metrics are shown
 */
export function addGauge(
  { registry, labelNames = [], ...gauge }: NewGauge,
  collect: (gauge: Gauge) => void | Promise<void>,
): void {
  const made: Gauge = new Gauge({ ...gauge, labelNames, registers: [], collect: () => collect(made) })
  registry.registerMetric(made)
}
