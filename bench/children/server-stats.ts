import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { ServerStats } from '../measured.js'

const RESOLUTION_MS = 2

/** Watches this process: `reset` begins anew, `stats` tells the figures since then. */
export function watchServer(): { reset(): void; stats(): ServerStats } {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delays.enable()
  let before = performance.eventLoopUtilization()
  let processor = process.cpuUsage()
  // The histogram holds the time from one tick of its timer to the next, which is never less than its period.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS)
  return {
    reset() {
      delays.reset()
      before = performance.eventLoopUtilization()
      processor = process.cpuUsage()
    },
    stats() {
      const { user, system } = process.cpuUsage(processor)
      return {
        loopDelay: { p50: late(delays.percentile(50)), p99: late(delays.percentile(99)), max: late(delays.max) },
        busy: performance.eventLoopUtilization(before).utilization,
        processor: user + system,
        rss: process.memoryUsage.rss() / 2 ** 20,
      }
    },
  }
}
