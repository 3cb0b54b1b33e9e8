/** Watches how late the event loop of this process is. */
export interface EventLoop {
  /** The smallest delay of the last few checks, in milliseconds: one long tick is no overload. */
  delay(): number
  stop(): void
}

const LOOK_MS = 250
const LOOKS = 4

/**
 * Starts watching, with a check every so many milliseconds. It does not keep the process alive. Node's own histogram
 * forgets its last tick at each reset, and so shows nothing once everything is late.
 */
export function watchEventLoop(every = LOOK_MS): EventLoop {
  const last: number[] = Array.from({ length: LOOKS }, () => 0)
  let least = 0
  let expected = performance.now() + every
  const timer = setInterval(() => {
    const now = performance.now()
    last.shift()
    last.push(Math.max(0, now - expected))
    least = Math.min(...last)
    expected = now + every
  }, every)
  timer.unref()
  return { delay: () => least, stop: () => clearInterval(timer) }
}
