import type { LoopDelay, Measured } from './measured.js'
import { percentile, type Spread } from './numbers.js'

/** What a figure should be at the least, or at the most. */
export type Target = { readonly atLeast: number } | { readonly atMost: number }

/** One line of the report. */
export interface Figure {
  readonly name: string
  /** Where it was measured: how many cases the file held. */
  readonly scale: string
  readonly unit: '×' | 's' | 'ms' | 'MB'
  readonly value: Spread
  /** What the value is a ratio of, or how it was taken. */
  readonly of: string
  readonly target?: Target
  /** Of the answers, in milliseconds. */
  readonly latency?: { readonly p50: number; readonly p99: number }
  /** How long the server's event loop was held up, in milliseconds. */
  readonly loopDelay?: LoopDelay
  readonly note?: string
}

/** Whether a target is reached by the median. */
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
 * How many a second in the middle round, how busy the server was, and what a request cost it: the load keeps bare
 * Fastify only half busy, and a ratio to a server that waits flatters.
 */
export function pace(rounds: readonly Measured[]): string {
  const of = (value: (round: Measured) => number) => Math.round(percentile(rounds.map(value), 50))
  const busy = of(({ server }) => server.busy * 100)
  const each = of(({ processorEach }) => processorEach)
  return `${String(of(({ perSecond }) => perSecond))}/s (${String(busy)} % busy, ${String(each)} µs CPU each)`
}

/** A number of cases as people write it. */
export function casesText(cases: number): string {
  return cases < 1_000_000 ? `${String(cases / 1_000)}k` : `${String(cases / 1_000_000)}M`
}
