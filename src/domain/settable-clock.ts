import type { Instant } from './instant.js'
import type { Clock } from './ports.js'

/** How a clock goes: with its base, from another instant on, or not at all. */
export type ClockState = 'released' | 'moved' | 'fixed'

/** A clock that whoever tries something out can set. */
export interface SettableClock extends Clock {
  readonly state: ClockState
  /** It stands still at an instant. */
  fix(at: Instant): void
  /** It goes on from an instant. */
  move(at: Instant): void
  /** It goes with its base again. */
  release(): void
}

/** A clock that goes with its base until it is set. */
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
