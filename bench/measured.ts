/** The delay of an event loop, in milliseconds. */
export interface LoopDelay {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

/** The figures of a server process since its last reset. */
export interface ServerStats {
  readonly loopDelay: LoopDelay
  /** The share of the time in which the event loop was busy, from 0 to 1. */
  readonly busy: number
  /** Microseconds of processor time, of all threads. */
  readonly processor: number
  /** Megabytes of memory the process holds. */
  readonly rss: number
}

/** One round of load on one server. */
export interface Measured {
  readonly perSecond: number
  /** The latency of the answers, in milliseconds. */
  readonly latency: { readonly p50: number; readonly p99: number }
  readonly server: ServerStats
  /** Microseconds of the server's processor time for a request. */
  readonly processorEach: number
}
