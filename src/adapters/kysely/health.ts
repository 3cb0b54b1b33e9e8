/** Remembers that a store could not write, until it can write again. */
export interface Health {
  /** Passes on the outcome of work, and remembers a failure to write. */
  watched<T>(work: Promise<T>): Promise<T>
  /**
   * Settles at once unless the store could not write; then tries again.
   * @param write writes something that changes nothing
   * @throws Error when that still fails
   */
  check(write: () => Promise<void>): Promise<void>
}

/** @param isFailure whether an error says that the store cannot write */
export function healthOf(isFailure: (error: unknown) => boolean): Health {
  let isSound = true
  return {
    async watched(work) {
      try {
        return await work
      } catch (error) {
        if (isFailure(error)) isSound = false
        throw error
      }
    },
    async check(write) {
      if (isSound) return
      await write()
      isSound = true
    },
  }
}
