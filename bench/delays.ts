import { percentile } from './numbers.js'

/** How long events took from their commit to a program that follows, in milliseconds. */
export interface Delays {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

/** Collects delays. */
export interface Collector {
  /** Notes that the event of an instant, as the service writes it, has come. */
  arrived(timestamp: string): void
  /** The delays since the last call. */
  take(): Delays
}

/** Both processes run on one machine, so their clocks agree. An instant has whole milliseconds. */
export function delayCollector(): Collector {
  let delays: number[] = []
  return {
    arrived(timestamp) {
      delays.push(Date.now() - Date.parse(timestamp))
    },
    take() {
      const taken = delays
      delays = []
      return { p50: percentile(taken, 50), p99: percentile(taken, 99), max: percentile(taken, 100) }
    },
  }
}
