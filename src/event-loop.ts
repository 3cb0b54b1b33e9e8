/** Watches how late the event loop of this process is. */
export interface EventLoop {
  /** How many milliseconds late it was at the last looks, the later ones counting more. */
  delay(): number
  stop(): void
}

const LOOK_MS = 250

/**
 * Starts watching, with a look every so many milliseconds; it does not keep the process alive. (Node's own histogram
 * forgets its last tick at each reset, and so shows nothing where everything is late.)
 */
export function watchEventLoop(every = LOOK_MS): EventLoop {
  let delay = 0
  let expected = performance.now() + every
  const timer = setInterval(() => {
    const now = performance.now()
    // One long turn is no overload: half of it counts at the next look, a quarter after that.
    delay = (delay + Math.max(0, now - expected)) / 2
    expected = now + every
  }, every)
  timer.unref()
  return { delay: () => delay, stop: () => clearInterval(timer) }
}
