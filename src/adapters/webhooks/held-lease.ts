/** The lease of all deliveries, as the process that wants it sees it. */
export interface HeldLease {
  readonly isHeld: boolean
  /** Whether it is to be taken, or to be prolonged. */
  readonly isDue: boolean
  /**
   * Begins to take or prolong the lease: it runs from now on, not from the answer of the store.
   * @returns the function to call with that answer; null for no answer
   */
  asked(): (isTaken: boolean | null) => void
  /** Notes that it is held no longer. */
  drop(): void
}

export interface HeldLeaseOptions {
  /** How long it runs, in milliseconds. */
  readonly length: number
  /** After how many milliseconds it is prolonged. */
  readonly prolong: number
  /** Called when it has run out, before it was prolonged. */
  readonly ranOut: () => void
}

/** Times are those of this process: the store says only whether another has the lease. */
export function heldLease({ length, prolong, ranOut }: HeldLeaseOptions): HeldLease {
  let isHeld = false
  let isFresh = false
  let end: NodeJS.Timeout | undefined
  let freshness: NodeJS.Timeout | undefined

  function drop(): void {
    isHeld = false
    clearTimeout(end)
    clearTimeout(freshness)
  }

  function take(nextEnd: NodeJS.Timeout): void {
    drop()
    isHeld = isFresh = true
    end = nextEnd
    freshness = setTimeout(() => (isFresh = false), prolong).unref()
  }

  return {
    get isHeld() {
      return isHeld
    },
    get isDue() {
      return !isHeld || !isFresh
    },
    asked() {
      let isOver = false
      const nextEnd = setTimeout(() => {
        isOver = true
        if (end !== nextEnd) return
        drop()
        ranOut()
      }, length).unref()
      return (isTaken) => {
        // An answer that comes after the end of the lease is too late.
        if (isTaken === true && !isOver) take(nextEnd)
        else clearTimeout(nextEnd)
        if (isTaken === false) drop()
      }
    },
    drop,
  }
}
