import type { Instant } from './instant.js'
import type { Clock } from './ports.js'

/** How a clock runs: with its base, shifted against its base, or not at all. */
export type ClockState = 'released' | 'moved' | 'fixed'

/** A clock that tests and the demo can set. */
export interface SettableClock extends Clock {
  readonly state: ClockState
  /** Stops the clock at an instant. */
  fix(at: Instant): void
  /** Lets the clock run on from an instant. */
  move(at: Instant): void
  /** Lets the clock follow its base again. */
  release(): void
}

/** A clock that follows its base until it is set. */
export function settableClock(base: Clock): SettableClock {
  let state: ClockState = 'released'
  let fixed = 0
  let ahead = 0
  return {
    get state() {
      return state
    },
    now: () => (state === 'fixed' ? fixed : base.now() + ahead),
    fix(at) {
      state = 'fixed'
      fixed = at
    },
    move(at) {
      state = 'moved'
      ahead = at - base.now()
    },
    release() {
      state = 'released'
      ahead = 0
    },
  }
}
