/** Lets a bounded number of requests be in flight. */
export interface Turns {
  /** Settles with the function that ends the turn, once there is room: first come, first served. */
  take(): Promise<() => void>
  /** Settles when nothing has a turn or waits for one. */
  idle(): Promise<void>
}

/** To begin a request takes some 50 µs of processor time: other work of the process gets in between. */
const MOST_PER_TICK = 16

/** @param most how many have a turn at the same time */
export function turnsFor(most: number): Turns {
  const waiting: (() => void)[] = []
  let taken = 0
  let isScheduled = false
  let whenIdle: (() => void)[] = []

  function schedule(): void {
    if (isScheduled || waiting.length === 0 || taken >= most) return
    isScheduled = true
    setImmediate(give)
  }

  function give(): void {
    isScheduled = false
    for (const next of waiting.splice(0, Math.min(MOST_PER_TICK, most - taken))) {
      taken += 1
      next()
    }
    schedule()
  }

  function end(): void {
    taken -= 1
    schedule()
    if (taken + waiting.length > 0) return
    for (const done of whenIdle) done()
    whenIdle = []
  }

  return {
    take: () =>
      new Promise((resolve) => {
        waiting.push(() => resolve(end))
        schedule()
      }),
    idle: () =>
      new Promise((resolve) => {
        if (taken + waiting.length === 0) resolve()
        else whenIdle.push(resolve)
      }),
  }
}
