import type { LoopDelay, Measured } from './measured.js'
import { percentile, type Spread } from './numbers.js'

/** The target of a figure: at least, or at most. */
export type Target = { readonly atLeast: number } | { readonly atMost: number }

/** One line of the report. */
export interface Figure {
  readonly name: string
  /** The number of cases in the file that it was measured on. */
  readonly scale: string
  readonly unit: '×' | 's' | 'ms' | 'MB'
  readonly value: Spread
  /** The quantities that the value is a ratio of, or how it was measured. */
  readonly of: string
  readonly target?: Target
  /** The latency of the answers, in milliseconds. */
  readonly latency?: { readonly p50: number; readonly p99: number }
  /** How long the server's event loop was held up, in milliseconds. */
  readonly loopDelay?: LoopDelay
  readonly note?: string
}

/** Whether the median reaches the target. */
export function reached(target: Target, { median }: Spread): boolean {
  return 'atLeast' in target ? median >= target.atLeast : median <= target.atMost
}

/** The latency and the event-loop delay of the middle round. */
export function middle(rounds: readonly Measured[]): Required<Pick<Figure, 'latency' | 'loopDelay'>> {
  const of = (value: (round: Measured) => number) => percentile(rounds.map(value), 50)
  return {
    latency: { p50: of(({ latency }) => latency.p50), p99: of(({ latency }) => latency.p99) },
    loopDelay: {
      p50: of(({ server }) => server.loopDelay.p50),
      p99: of(({ server }) => server.loopDelay.p99),
      max: of(({ server }) => server.loopDelay.max),
    },
  }
}

/**
 * The rate of the middle round, how busy the server was, and the processor time of a request. The load keeps bare
 * Fastify only half busy, so a ratio to its rate alone would flatter.
 */
export function pace(rounds: readonly Measured[]): string {
  const of = (value: (round: Measured) => number) => Math.round(percentile(rounds.map(value), 50))
  const busy = of(({ server }) => server.busy * 100)
  const each = of(({ processorEach }) => processorEach)
  return `${String(of(({ perSecond }) => perSecond))}/s (${String(busy)} % busy, ${String(each)} µs CPU each)`
}

/** A number of cases with separators. */
export function casesText(cases: number): string {
  return cases < 1_000_000 ? `${String(cases / 1_000)}k` : `${String(cases / 1_000_000)}M`
}
