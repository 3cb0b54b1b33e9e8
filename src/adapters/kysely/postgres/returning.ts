/** One in so many is not waited for: there is always one who comes late, and joins the next. */
const LATE = 10

/** How many groups in a row wait for nobody, at the most, after one has waited in vain. */
const LONGEST_PAUSE = 63

/** Who is waited for before a group begins. */
export interface Returning {
  /** Says that a group has ended: of so many as were in it, or waited for it, all may soon be waiting. */
  ended(count: number): void
  /** Whether a group of so many is to begin now; where not, it is asked again after the next has come, or time is up. */
  areBack(waiting: number): boolean
}

/** Calls something later, unless it is called off before. */
export type Later = (call: () => void) => () => void

/** Calls after so many milliseconds. */
export function laterBy(milliseconds: number): Later {
  return (call) => {
    const timer = setTimeout(call, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  }
}

/**
 * Waits for those who are likely to come at once. Who is answered often asks again: then one group of all costs less
 * than two in turns, one of those who were answered and one of those who waited for it. Where they fail to come again and
 * again, it is tried more and more seldom.
 * @param later how long it waits
 * @param begin called when it has waited long enough
 */
export function returning(later: Later, begin: () => void): Returning {
  let expected = 0
  let pause = 0
  let left = 0
  let callOff: (() => void) | null = null

  function giveUp(): void {
    callOff = null
    expected = 0
    left = pause
    pause = Math.min(2 * pause + 1, LONGEST_PAUSE)
    begin()
  }

  return {
    ended(count) {
      expected = left > 0 ? 0 : count
      left = Math.max(0, left - 1)
    },
    areBack(waiting) {
      if (waiting < expected - Math.floor(expected / LATE)) {
        callOff ??= later(giveUp)
        return false
      }
      if (callOff) {
        callOff()
        callOff = null
        pause = 0
      }
      return true
    },
  }
}
