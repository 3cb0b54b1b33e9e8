/** How often in a row nobody is waited for, at the most, after it was in vain. */
const SPARED = 63

/** Who is waited for before a group begins. */
export interface Returning {
  /** Says that a group has ended: of so many as were in it, or waited for it, all may soon be waiting. */
  ended(count: number): void
  /** Whether a group of so many is to begin now; where not, it is asked again after the next has come, or time is up. */
  areBack(waiting: number): boolean
}

/** Calls something later, unless it is called off before. */
export type Later = (call: () => void) => () => void

/** @param milliseconds how much later */
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
  let spare = 0
  let spared = 0
  let callOff: (() => void) | null = null

  function isInVain(): void {
    callOff = null
    expected = 0
    spared = spare
    spare = Math.min(2 * spare + 1, SPARED)
    begin()
  }

  return {
    ended(count) {
      expected = spared > 0 ? 0 : count
      spared = Math.max(0, spared - 1)
    },
    areBack(waiting) {
      if (waiting < expected) {
        callOff ??= later(isInVain)
        return false
      }
      if (callOff) {
        callOff()
        callOff = null
        spare = 0
      }
      return true
    },
  }
}
