/** How long an event loop was held up, in milliseconds. */
export interface LoopDelay {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

/** What a server says of itself since it was last told to begin anew. */
export interface ServerStats {
  readonly loopDelay: LoopDelay
  /** The part of the time in which the event loop had something to do, from 0 to 1. */
  readonly busy: number
  /** Microseconds of processor time, of all threads. */
  readonly processor: number
  /** Megabytes of memory the process holds. */
  readonly rss: number
}

/** One round of load on one server. */
export interface Measured {
  readonly perSecond: number
  /** Of the answers, in milliseconds. */
  readonly latency: { readonly p50: number; readonly p99: number }
  readonly server: ServerStats
  /** Microseconds of the server's processor time for a request. */
  readonly processorEach: number
}
